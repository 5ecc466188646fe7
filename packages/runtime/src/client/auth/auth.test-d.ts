import { expectTypeOf, test } from "vitest";
import { type AuthScheme, type Credential, type Secret, anyOf, apiKey, basic, bearer } from "../index.js";

test("schemes, and alternatives of them, are schemes", () => {
  expectTypeOf(bearer).toEqualTypeOf<(name: string) => AuthScheme>();
  expectTypeOf(basic).toEqualTypeOf<(name: string) => AuthScheme>();
  expectTypeOf(anyOf([bearer("a"), basic("b")], [apiKey("c", "header", "X-Key")])).toEqualTypeOf<AuthScheme>();
  // @ts-expect-error alternatives are lists
  anyOf(bearer("a"));
});

test("a key goes to one of three places", () => {
  expectTypeOf(apiKey).parameter(1).toEqualTypeOf<"header" | "query" | "cookie">();
  // @ts-expect-error no such place
  apiKey("key", "body", "X-Key");
});

test("credentials are texts, logins, or functions of these", () => {
  expectTypeOf<string>().toExtend<Secret>();
  expectTypeOf<() => Promise<string | undefined>>().toExtend<Secret>();
  expectTypeOf<{ username: string; password: string }>().toExtend<Credential>();
  expectTypeOf<{ username: string; password: string }>().not.toExtend<Secret>();
  expectTypeOf<() => number>().not.toExtend<Credential>();
});
