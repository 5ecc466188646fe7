import { expectTypeOf } from "vitest";
import type { PathStyle } from "../client/index.js";
import type { ParameterError, ParameterTable, PathParameter, QueryParameter, Shape } from "./index.js";
import { cookie, dotted, form, header, readParameters, reserved, simple } from "./index.js";

const shape: Shape = { object: { count: "integer", tags: { array: ["string", "number"] } }, rest: { any: true } };
const table = {
  path: { userId: simple },
  query: { pagination: dotted, next: reserved(form) },
  headers: { "X-Trace": header },
  cookies: { session: cookie },
  shapes: { query: { pagination: shape } },
} satisfies ParameterTable;

const read = readParameters(table, new Request("https://x/"), { userId: "1" }, { strict: true });
expectTypeOf(read.query).toEqualTypeOf<Readonly<Record<string, unknown>>>();
expectTypeOf(read.unknown).toEqualTypeOf<readonly string[]>();
expectTypeOf(read.errors).toEqualTypeOf<readonly ParameterError[]>();
expectTypeOf<PathParameter>().not.toExtend<QueryParameter>();
expectTypeOf(simple.write).toExtend<PathStyle>();

readParameters(table, { url: "/users", headers: new Headers() });
// @ts-expect-error a style of a query in a path
readParameters({ path: { userId: dotted } }, new Request("https://x/"));
