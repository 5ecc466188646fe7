import { expectTypeOf, test } from "vitest";
import {
  type Server,
  type ServerOptions,
  type ServerTemplate,
  type Servers,
  serverTemplate,
  serverUrl,
} from "./index.js";

test("servers are texts, or made of variables", () => {
  expectTypeOf(serverTemplate("https://{a}.example.com", { a: { default: "x", enum: ["x"] } })).toExtend<Server>();
  expectTypeOf<string>().toExtend<Server>();
  expectTypeOf<Servers>().toEqualTypeOf<Servers<string>>();
  const of = { default: serverTemplate("/{a}", { a: { default: "x" } }), names: {} };
  expectTypeOf(serverUrl(of)).toEqualTypeOf<ServerTemplate>();
  expectTypeOf(serverUrl({ default: "/", names: {} }, { server: "a" })).toExtend<string>();
});

test("a variable has a default, as OpenAPI demands", () => {
  // @ts-expect-error no default
  serverTemplate("https://{a}.example.com", { a: { enum: ["x"] } });
  expectTypeOf<{ server: number }>().not.toExtend<ServerOptions>();
});
