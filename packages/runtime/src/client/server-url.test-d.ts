import { expectTypeOf, test } from "vitest";
import { type Server, type ServerOptions, type Servers, serverTemplate, serverUrl } from "./index.js";

test("servers are texts, or made of variables", () => {
  expectTypeOf(serverTemplate("https://{a}.example.com", { a: { default: "x", enum: ["x"] } })).toExtend<Server>();
  expectTypeOf<string>().toExtend<Server>();
  expectTypeOf(serverUrl).toEqualTypeOf<(servers: Servers, options?: ServerOptions) => string>();
});

test("a variable has a default, as OpenAPI demands", () => {
  // @ts-expect-error no default
  serverTemplate("https://{a}.example.com", { a: { enum: ["x"] } });
  expectTypeOf<{ variables: { a: number } }>().not.toExtend<ServerOptions>();
});
