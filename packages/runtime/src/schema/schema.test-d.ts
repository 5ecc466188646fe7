import { expectTypeOf, test } from "vitest";
import type { Validation } from "../client/index.js";
import {
  type CheckOptions,
  type Problem,
  type SchemaData,
  type ValidationMode,
  check,
  formats,
  validation,
} from "./index.js";

test("a schema is data, recursive by functions, or true or false", () => {
  const tree: SchemaData = { type: "object", properties: { children: { type: "array", items: { $ref: () => tree } } } };
  expectTypeOf(check(tree, {})).toEqualTypeOf<readonly Problem[]>();
  expectTypeOf<boolean>().toExtend<SchemaData>();
  // @ts-expect-error no keyword of JSON Schema
  expectTypeOf(check({ kind: "object" }, {})).toEqualTypeOf<readonly Problem[]>();
});

test("a problem tells where and what, and no value", () => {
  expectTypeOf<Exclude<keyof Problem, "pointer" | "keyword" | "message" | "expected">>().toEqualTypeOf<never>();
});

test("what a client takes as `validate`", () => {
  expectTypeOf(validation([], "warn")).toEqualTypeOf<Validation | undefined>();
  expectTypeOf<ValidationMode>().toEqualTypeOf<"off" | "warn" | "throw">();
  expectTypeOf(check).parameter(2).toEqualTypeOf<CheckOptions | undefined>();
  expectTypeOf({ formats }).toExtend<CheckOptions>();
});
