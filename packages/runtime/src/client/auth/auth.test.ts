import { describe, expect, test, vi } from "vitest";
import { send } from "../../testing/send.js";
import {
  type AuthScheme,
  type ClientOptions,
  ValidationError,
  anyOf,
  apiKey,
  basic,
  bearer,
  bearerToken,
} from "../index.js";

const sent = async (auth: AuthScheme, client: ClientOptions<string>): Promise<Request> =>
  (await send({ auth }, {}, { client })).request;

const header = async (scheme: AuthScheme, client: ClientOptions<string>): Promise<string | null> =>
  (await sent(scheme, client)).headers.get("authorization");

describe("bearer", () => {
  test("from `token` or by name, name first", async () => {
    expect(await header(bearer("t"), { token: "abc" })).toBe("Bearer abc");
    expect(await header(bearer("t"), { token: "abc", auth: { t: "def" } })).toBe("Bearer def");
    expect(await header(bearer("t"), { auth: { t: () => "ghi" } })).toBe("Bearer ghi");
    expect(await header(bearer("constructor"), { auth: {} })).toBeNull();
  });

  test("of an API that has no other scheme needs no name", async () => {
    expect(await header(bearerToken("t"), { token: "abc" })).toBe("Bearer abc");
    expect(await header(bearerToken("t"), { token: async () => "abc" })).toBe("Bearer abc");
    expect(await header(bearerToken("t"), { token: () => null })).toBeNull();
    await expect(header(bearerToken("t"), { token: "s3cret\n" })).rejects.toThrow("auth.t cannot be in a header");
  });

  test("asks a function at each request", async () => {
    const token = vi.fn(async () => "abc");
    await header(bearer("t"), { token });
    await header(bearer("t"), { token });
    expect(token).toHaveBeenCalledTimes(2);
  });

  test.each(["s3cret\r\nX: 1", "s3cret ", "s3cret\0", "s3cr€t"])("refuses %j, untold", async (token) => {
    const error: unknown = await header(bearer("t"), { token }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ parameter: "auth.t" });
    expect(String(error)).toContain("auth.t cannot be in a header");
    expect(String(error)).not.toContain("s3cr");
  });

  test("passes on what a token function throws", async () => {
    const broken = new Error("no session");
    await expect(header(bearer("t"), { token: () => Promise.reject(broken) })).rejects.toBe(broken);
  });
});

describe("basic", () => {
  test("in UTF-8 (RFC 7617's own example)", async () => {
    const auth = { b: { username: "test", password: "123£" } };
    expect(await header(basic("b"), { auth })).toBe("Basic dGVzdDoxMjPCow==");
    expect(await header(basic("b"), { auth: { b: () => auth.b } })).toBe("Basic dGVzdDoxMjPCow==");
    expect(await header(basic("b"), { auth: { b: "a:b:c" } })).toBe(`Basic ${btoa("a:b:c")}`);
    expect(await header(basic("b"), { auth: { b: { username: "", password: ":" } } })).toBe(`Basic ${btoa("::")}`);
    expect(await header(basic("b"), { token: "not for basic" })).toBeNull();
  });

  test("refuses a name with a colon and control characters", async () => {
    for (const b of [{ username: "a:b", password: "c" }, { username: "a", password: "\n" }, "nocolon"]) {
      await expect(header(basic("b"), { auth: { b } })).rejects.toThrow(ValidationError);
    }
  });
});

describe("API keys", () => {
  test("in a header, the query or a cookie", async () => {
    const auth = { k: "a b&c" };
    expect((await sent(apiKey("k", "header", "X-Key"), { auth })).headers.get("x-key")).toBe("a b&c");
    expect((await sent(apiKey("k", "query", "key&"), { auth })).url).toMatch(/\?key%26=a%20b%26c$/);
    expect((await sent(apiKey("k", "cookie", "key"), { auth })).headers.get("cookie")).toBe("key=a%20b%26c");
    for (const k of ["a\nb", " a", "a\n"]) {
      const refused = sent(apiKey("k", "header", "X-Key"), { auth: { k } });
      await expect(refused).rejects.toThrow("auth.k cannot be in a header");
    }
  });

  test("are not carried along a redirect to another origin (RFC 9110 §15.4)", async () => {
    const client: ClientOptions<string> = { auth: { k: "a" }, token: "t", init: { redirect: "follow" } };
    expect((await sent(apiKey("k", "header", "X-Key"), client)).redirect).toBe("manual");
    expect((await sent(apiKey("k", "cookie", "key"), client)).redirect).toBe("manual");
    expect((await sent(apiKey("k", "header", "Authorization"), client)).redirect).toBe("follow");
    expect((await sent(apiKey("k", "query", "key"), client)).redirect).toBe("follow");
    expect((await sent(bearer("t"), client)).redirect).toBe("follow");
    expect((await sent(apiKey("k", "header", "X-Key"), { ...client, init: { redirect: "manual" } })).redirect).toBe(
      "manual",
    );
  });
});

describe("alternatives", () => {
  const [a, b] = [apiKey("a", "header", "X-A"), apiKey("b", "header", "X-B")];

  test("the first that is complete", async () => {
    const request = await sent(anyOf([a, b], [bearer("t")], [b]), { auth: { b: "1" }, token: "t" });
    expect(Object.fromEntries(request.headers)).toEqual({ authorization: "Bearer t" });
    const both = await sent(anyOf([a, b], [bearer("t")]), { auth: { a: "1", b: "2" }, token: "t" });
    expect(Object.fromEntries(both.headers)).toEqual({ "x-a": "1", "x-b": "2" });
  });

  test("none: sent without", async () => {
    expect([...(await sent(a, {})).headers]).toEqual([]);
    expect([...(await sent(a, { auth: { a: () => undefined } })).headers]).toEqual([]);
    expect([...(await sent(anyOf([a, b], [bearer("t")]), { auth: { b: "1" } })).headers]).toEqual([]);
    expect([...(await sent(anyOf(), { token: "t" })).headers]).toEqual([]);
  });

  test("are asked in their order, and no further than the first that is complete", async () => {
    const asked: string[] = [];
    const ask = (name: string, key: string | undefined) => async (): Promise<string | undefined> => {
      asked.push(name);
      return key;
    };
    const auth = { a: ask("a", undefined), b: ask("b", "1"), c: ask("c", "2"), d: ask("d", "3") };
    const [c, d] = [apiKey("c", "header", "X-C"), apiKey("d", "header", "X-D")];
    const request = await sent(anyOf([a, b], [c], [d]), { auth });
    expect(asked).toEqual(["a", "b", "c"]);
    expect(Object.fromEntries(request.headers)).toEqual({ "x-c": "2" });
  });

  test("pass on what a credential function throws, though another alternative is complete", async () => {
    const broken = new Error("no session");
    const auth = { a: () => Promise.reject(broken), b: "1" };
    await expect(sent(anyOf([a], [b]), { auth })).rejects.toBe(broken);
    await expect(sent(anyOf([a, b], [b]), { auth })).rejects.toBe(broken);
    const request = await sent(anyOf([b], [a]), { auth });
    expect(Object.fromEntries(request.headers)).toEqual({ "x-b": "1" });
  });

  test("name the scheme that is refused", async () => {
    const error = await sent(anyOf([b, a]), { auth: { a: "s3cret\n", b: "1" } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ parameter: "auth.a" });
    expect(String(error)).not.toContain("s3cret");
  });
});
