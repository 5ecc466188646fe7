import { afterEach, describe, expect, test, vi } from "vitest";
import { send } from "../testing/send.js";
import {
  type Operation,
  type RequestWriter,
  ValidationError,
  binary,
  bodyAs,
  cookie,
  cookieExploded,
  form,
  header,
  json,
  multipart,
  text,
  unversioned,
  urlencoded,
  versioned,
  mediaType,
  inQuery,
  inHeader,
  inCookie,
} from "./index.js";

const types = versioned({ json: "application/json", v1: "application/vnd.x.v1+json" }, "v1");
const jsonBody = bodyAs(mediaType("application/json"), json);

afterEach(() => vi.unstubAllGlobals());

describe("headers", () => {
  test("of a call without a body: no Content-Type, no body, and Accept as described", async () => {
    const { request } = await send({ method: "GET", accept: mediaType("application/json") });
    expect([...request.headers]).toEqual([["accept", "application/json"]]);
    expect(request.body).toBeNull();
    expect([...(await send({ method: "DELETE" })).request.headers]).toEqual([]);
  });

  test("the call's over the credentials, those over the operation's, those over the client's", async () => {
    const client = {
      headers: { Accept: "client/a", "X-Trace": "client", "X-Client": "kept", "Content-Type": "client/c" },
    };
    const parameters: RequestWriter[] = [inHeader("X-Trace", header), inHeader("X-Absent", header)];
    const members = { accept: mediaType("operation/a"), request: parameters };
    const first = await send(members, { headers: { "X-Trace": "operation" } }, { client });
    expect(Object.fromEntries(first.request.headers)).toEqual({
      accept: "operation/a",
      "content-type": "client/c",
      "x-client": "kept",
      "x-trace": "operation",
    });
    const call = { headers: { ACCEPT: "call/a", "x-client": null, "X-Trace": undefined, "Content-Type": null } };
    const second = await send(members, { headers: { "X-Trace": "operation" } }, { client, call });
    expect(Object.fromEntries(second.request.headers)).toEqual({ accept: "call/a" });
    const third = await send(members, {}, { client });
    expect(third.request.headers.get("x-trace")).toBe("client");
    const fourth = await send({ ...members, request: [jsonBody] }, { body: 1 }, { client });
    expect(fourth.request.headers.get("content-type")).toBe("application/json");
  });

  test("can hold no line and no second header", async () => {
    const parameters: RequestWriter[] = [inHeader("X-A", header)];
    for (const value of ["a\r\nX-B: 1", "a\n", "\0", "€", ["a", "b\r"]]) {
      const sent = send({ request: parameters }, { headers: { "X-A": value } });
      await expect(sent).rejects.toThrow("headers.X-A cannot be in a header");
    }
    await expect(send({}, {}, { call: { headers: { "X-A": "a\r\nX-B: 1" } } })).rejects.toThrow(ValidationError);
    for (const name of ["a b", "", "a:b", "é"]) {
      await expect(send({}, {}, { client: { headers: { [name]: "1" } } })).rejects.toThrow(
        `headers.${name} cannot be in a header`,
      );
    }
  });

  test.each([" a", "a ", "\ta", "a\t", " ", "\u00a0a"])(
    "keep what they are given, or are refused: %j",
    async (value) => {
      const parameters: RequestWriter[] = [inHeader("X-A", header)];
      const message = "headers.X-A cannot be in a header";
      await expect(send({ request: parameters }, { headers: { "X-A": value } })).rejects.toThrow(message);
      await expect(send({}, {}, { client: { headers: { "X-A": value } } })).rejects.toThrow(message);
      await expect(send({}, {}, { call: { headers: { "X-A": value } } })).rejects.toThrow(message);
    },
  );

  test("may be empty, and hold blanks within", async () => {
    const { request } = await send({}, {}, { call: { headers: { "X-A": "", "X-B": "a \tb" } } });
    expect([...request.headers]).toEqual([
      ["x-a", ""],
      ["x-b", "a \tb"],
    ]);
  });
});

describe("query and cookies", () => {
  test("in the order of the descriptor, names encoded, nothing else", async () => {
    const parameters: RequestWriter[] = [
      inQuery("b", form),
      inCookie("s", cookie),
      inQuery("a&", form),
      inQuery("none", form),
      inCookie("t", cookieExploded),
      inCookie("none", cookie),
    ];
    const input = { query: { "a&": "x y", extra: 1, b: [1, 2] }, cookies: { s: "a;b", t: ["1", "2"] } };
    const { request } = await send({ request: parameters }, input);
    expect(request.url).toBe("https://api.example.com/v1/probe?b=1&b=2&a%26=x%20y");
    expect(request.headers.get("cookie")).toBe("s=a%3Bb; t=1; t=2");
  });

  test("refusals name the parameter", async () => {
    await expect(send({ request: [inQuery("q", form)] }, { query: { q: Number.NaN } })).rejects.toThrow(
      "POST /probe was not sent: query.q is no text, finite number, boolean or date (probe)",
    );
    const cookies = { c: () => 1 };
    await expect(send({ request: [inCookie("c", cookie)] }, { cookies })).rejects.toThrow(
      "cookies.c is no text, finite number, boolean or date",
    );
  });

  test("an error that a value raises is not told", async () => {
    const q = {
      toString: () => "s3cret",
      get a(): string {
        throw new Error("s3cret");
      },
    };
    const error: unknown = await send({ request: [inQuery("q", form)] }, { query: { q } }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ValidationError);
    expect(String(error)).toContain("query.q cannot be written");
    expect(String(error)).not.toContain("s3cret");
  });
});

describe("versions", () => {
  const members: Partial<Operation<never>> = { accept: types, request: [bodyAs(types, json)] };
  const typesOf = async (
    client?: string,
    call?: string,
    given: Partial<Operation<never>> = members,
  ): Promise<string[]> => {
    const { request } = await send(given, { body: 1 }, { client: { version: client }, call: { version: call } });
    return [request.headers.get("accept") ?? "", request.headers.get("content-type") ?? ""];
  };

  test("the call's, else the client's, else the default", async () => {
    expect(await typesOf()).toEqual(["application/vnd.x.v1+json", "application/vnd.x.v1+json"]);
    expect(await typesOf("json")).toEqual(["application/json", "application/json"]);
    expect(await typesOf("json", "v1")).toEqual(["application/vnd.x.v1+json", "application/vnd.x.v1+json"]);
  });

  test("a client's that the operation does not offer gives way, a call's is refused", async () => {
    expect(await typesOf("v9")).toEqual(["application/vnd.x.v1+json", "application/vnd.x.v1+json"]);
    expect(await typesOf("toString")).toEqual(["application/vnd.x.v1+json", "application/vnd.x.v1+json"]);
    await expect(typesOf(undefined, "v9")).rejects.toThrow("version must be one of json,v1");
    await expect(typesOf("json", "toString")).rejects.toThrow(ValidationError);
  });

  test("a call's is refused by an operation that offers none", async () => {
    const plain = { accept: mediaType("text/plain"), request: [unversioned] };
    await expect(typesOf(undefined, "v1", plain)).rejects.toThrow("version is not offered by this operation");
    expect(await typesOf("v1", undefined, plain)).toEqual(["text/plain", ""]);
  });

  test("offered in one direction is enough; the other one takes its default", async () => {
    const asked = { accept: types, request: [jsonBody] };
    expect(await typesOf(undefined, "v1", asked)).toEqual(["application/vnd.x.v1+json", "application/json"]);
    const sent = { accept: mediaType("application/json"), request: [bodyAs(types, json)] };
    expect(await typesOf(undefined, "v1", sent)).toEqual(["application/json", "application/vnd.x.v1+json"]);
    // What only the other direction offers stands for the usual one.
    const only = versioned({ json: "application/json", v1: "application/json" }, "json");
    expect(await typesOf(undefined, "v1", { accept: types, request: [bodyAs(only, json)] })).toEqual([
      "application/vnd.x.v1+json",
      "application/json",
    ]);
  });
});

describe("bodies", () => {
  const sent = async (body: unknown, type: string, encode: typeof json): Promise<Request> =>
    (await send({ request: [bodyAs(mediaType(type), encode)] }, { body })).request;

  test("JSON under its documented type", async () => {
    const request = await sent({ a: [1, "ü"] }, "application/merge-patch+json", json);
    expect(request.headers.get("content-type")).toBe("application/merge-patch+json");
    expect(await request.text()).toBe('{"a":[1,"ü"]}');
    expect(await (await sent(null, "application/json", json)).text()).toBe("null");
    expect(await (await sent(false, "application/json", json)).text()).toBe("false");
    expect(await (await sent("", "application/json", json)).text()).toBe('""');
    await expect(sent(() => 1, "application/json", json)).rejects.toThrow("body has no JSON");
    await expect(sent(1n, "application/json", json)).rejects.toThrow("body cannot be written");
  });

  test("an optional one that is not given is not sent", async () => {
    const { request } = await send({ request: [jsonBody] }, { body: undefined });
    expect(request.body).toBeNull();
    expect([...request.headers]).toEqual([]);
    expect((await send({ request: [jsonBody] })).request.body).toBeNull();
    expect((await send({}, { body: { unasked: 1 } })).request.body).toBeNull();
  });

  test("form", async () => {
    const type = "application/x-www-form-urlencoded; charset=utf-8";
    const body = { a: "x&y", l: [1, 2], o: { b: 1 }, n: null, u: undefined, d: new Date(0), e: "" };
    const request = await sent(body, type, urlencoded);
    expect(request.headers.get("content-type")).toBe(type);
    expect(await request.text()).toBe("a=x%26y&l=1&l=2&o=%7B%22b%22%3A1%7D&d=1970-01-01T00%3A00%3A00.000Z&e=");
    expect(await (await sent(new URLSearchParams("a=1"), type, urlencoded)).text()).toBe("a=1");
    await expect(sent("a=1", type, urlencoded)).rejects.toThrow("body is not an object");
  });

  test("multipart keeps its boundary and its files", async () => {
    const file = new File(["x"], "a.txt", { type: "text/plain" });
    const request = await sent({ file, l: ["1", "2"], o: { b: 1 }, n: null }, "multipart/form-data", multipart);
    expect(request.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    const data = await request.formData();
    expect([...data.keys()]).toEqual(["file", "l", "l", "o"]);
    expect(data.get("file")).toMatchObject({ name: "a.txt", type: "text/plain", size: 1 });
    expect(data.getAll("l")).toEqual(["1", "2"]);
    expect(data.get("o")).toBe('{"b":1}');
    const given = new FormData();
    given.append("a", "1");
    expect((await (await sent(given, "multipart/form-data", multipart)).formData()).get("a")).toBe("1");
    await expect(sent({ a: () => 1 }, "multipart/form-data", multipart)).rejects.toThrow(
      "body is no text, finite number, boolean or date",
    );
  });

  test("multipart can be given no header by a name", async () => {
    const evil = 'a"\r\nContent-Type: text/html\r\n\r\n<script>';
    const body = { [evil]: "1", f: new File(["x"], evil) };
    const raw = await (await sent(body, "multipart/form-data", multipart)).text();
    expect(raw).not.toMatch(/^Content-Type: text\/html/m);
  });

  test("a client's Content-Type does not break the boundary", async () => {
    const client = { headers: { "content-type": "application/json" } };
    const { request } = await send(
      { request: [bodyAs(mediaType("multipart/form-data"), multipart)] },
      { body: { a: "1" } },
      { client },
    );
    expect((await request.formData()).get("a")).toBe("1");
  });

  test("its encoder is told the type that is meant", async () => {
    const encode = vi.fn((value: unknown, type: string) => `${type}: ${String(value)}`);
    const members = { accept: mediaType("*/*"), request: [bodyAs(types, encode)] };
    const { request } = await send(members, { body: "x" }, { call: { version: "json" } });
    expect(encode).toHaveBeenCalledExactlyOnceWith("x", "application/json");
    expect(await request.text()).toBe("application/json: x");
    expect(request.headers.get("content-type")).toBe("application/json");
  });

  test("an error of its encoder is not told", async () => {
    const fail = (): never => {
      throw new Error("s3cret");
    };
    const error: unknown = await send({ request: [bodyAs(mediaType("text/plain"), fail)] }, { body: 1 }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ parameter: "body" });
    expect(String(error)).not.toContain("s3cret");
  });

  test("text", async () => {
    const request = await sent("“x”", "text/plain", text);
    expect(request.headers.get("content-type")).toBe("text/plain");
    expect(await request.text()).toBe("“x”");
    await expect(sent({}, "text/plain", text)).rejects.toThrow(ValidationError);
  });

  test("binary, under the documented type, streams included", async () => {
    const stream = new Blob(["x"]).stream();
    for (const body of [
      new Blob(["x"], { type: "image/gif" }),
      new Uint8Array([120]),
      new Uint8Array([120]).buffer,
      stream,
      "x",
    ]) {
      const request = await sent(body, "image/png", binary);
      expect(request.headers.get("content-type")).toBe("image/png");
      expect(await request.text()).toBe("x");
    }
    await expect(sent({}, "image/png", binary)).rejects.toThrow("body is no Blob");
  });

  test("openapi-fetch adds no type of its own", async () => {
    const { request } = await send(
      { request: [bodyAs(mediaType("image/png"), binary)] },
      { body: new Uint8Array([1]) },
      {
        call: { headers: { "Content-Type": null } },
      },
    );
    expect(request.headers.get("content-type")).toBeNull();
  });
});

describe("the request itself", () => {
  test("follows no redirects unless asked otherwise", async () => {
    expect((await send({})).request.redirect).toBe("manual");
    for (const redirect of ["follow", "error", "manual"] as const)
      expect((await send({}, {}, { client: { init: { redirect } } })).request.redirect).toBe(redirect);
  });

  test("has the method, the credentials mode and the signal that it is given", async () => {
    const controller = new AbortController();
    const { request } = await send(
      { method: "PATCH" },
      {},
      { client: { init: { credentials: "include" } }, call: { signal: controller.signal } },
    );
    expect(request.method).toBe("PATCH");
    expect(request.credentials).toBe("include");
    controller.abort();
    expect(request.signal.aborted).toBe(true);
  });

  test("goes to globalThis.fetch of the moment by default, and to the call's before the client's", async () => {
    const answer = async (): Promise<Response> => new Response(null, { status: 204 });
    const [global, client, call] = [vi.fn(answer), vi.fn(answer), vi.fn(answer)];
    vi.stubGlobal("fetch", global);
    const options = { client: { fetch: client }, call: { fetch: call } };
    await send({}, {}, options).catch(() => undefined);
    await send({}, {}, { client: { fetch: client } }).catch(() => undefined);
    await send({}, {}, { client: { fetch: undefined } }).catch(() => undefined);
    expect([global, client, call].map((mock) => mock.mock.calls.length)).toEqual([1, 1, 1]);
    expect(call.mock.contexts).toEqual([undefined]);
  });
});
