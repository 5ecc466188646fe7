import { describe, expect, test, vi } from "vitest";
import { reply } from "../testing/recorder.js";
import { send } from "../testing/send.js";
import {
  type Operation,
  ApiError,
  ParseError,
  orNothing,
  readAny,
  readBlob,
  readNothing,
  readText,
  unwrap,
  mediaType,
} from "./index.js";
import type { Result } from "./index.js";

const resultOf = async (answer: Response, members: Partial<Operation<Result>> = {}): Promise<Result> =>
  (await send({ accept: mediaType("application/json"), ...members }, {}, { answer: () => answer })).result;

const errorOf = async (answer: Response, members?: Partial<Operation<Result>>): Promise<unknown> =>
  resultOf(answer, members).catch((caught: unknown) => caught);

describe("success", () => {
  test.each([
    ["application/json", { a: 1 }],
    ["application/vnd.x.v1+json; charset=utf-8", [1]],
    ["APPLICATION/JSON", false],
    ["text/json", null],
    ["application/json ;x=1", 0],
  ])("%s", async (type, body) => {
    expect(await resultOf(reply(body, 200, type))).toMatchObject({ ok: true, status: 200, body });
  });

  test("is response.ok, never the truth of a body", async () => {
    expect(await resultOf(reply("0", 299))).toMatchObject({ ok: true, status: 299, body: 0 });
    expect(await resultOf(reply("null", 500))).toMatchObject({ ok: false, status: 500, body: null });
  });

  test("JSON without a media type", async () => {
    const answer = new Response(new TextEncoder().encode("[1]"));
    expect(await resultOf(answer)).toMatchObject({ body: [1] });
  });

  test("hands over the real response", async () => {
    const answer = new Response("{}", {
      headers: { "content-type": "application/json", "x-ratelimit-remaining": "59" },
    });
    expect((await resultOf(answer)).response).toBe(answer);
  });

  test("no body where HTTP allows none", async () => {
    expect(await resultOf(new Response(null, { status: 204 }))).toMatchObject({ ok: true, body: undefined });
    expect(await resultOf(new Response(null, { status: 205 }))).toMatchObject({ ok: true, body: undefined });
    expect(await resultOf(new Response(null), { method: "HEAD", read: readNothing })).toMatchObject({
      ok: true,
      body: undefined,
    });
    const notModified = await resultOf(new Response(null, { status: 304 }), { failures: /(?!304).../ });
    expect(notModified).toMatchObject({ ok: false, status: 304, body: undefined });
  });

  test("no body where none is documented, whatever arrives", async () => {
    const read = readNothing;
    expect(await resultOf(reply("<p>", 200, "text/html"), { read })).toMatchObject({ ok: true, body: undefined });
    expect(await resultOf(new Response(null), { read })).toMatchObject({ ok: true, body: undefined });
  });

  test("what nobody reads is let go of", async () => {
    const cancel = vi.fn();
    const endless = new ReadableStream({ pull: (body) => body.enqueue(new Uint8Array([120])), cancel });
    expect(await resultOf(new Response(endless), { read: readNothing })).toMatchObject({ ok: true, body: undefined });
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("no body at the statuses that document none: listed, by their range, by default", async () => {
    for (const empty of [/202/, /404|2../, /.../]) {
      for (const answer of [reply("", 202), reply("{}", 202), reply("<p>", 202, "text/html")])
        expect(await resultOf(answer, { read: orNothing(empty) })).toMatchObject({ ok: true, body: undefined });
    }
    const read = orNothing(/202/);
    expect(await errorOf(reply("", 200), { read })).toBeInstanceOf(ParseError);
    expect(await resultOf(reply("[1]", 200), { read })).toMatchObject({ body: [1] });
    expect(await resultOf(reply("x", 200, "text/plain"), { read: orNothing(/202/, readText) })).toMatchObject({
      body: "x",
    });
    expect(await resultOf(reply("x", 202, "text/plain"), { read: orNothing(/202/, readText) })).toMatchObject({
      body: undefined,
    });
  });

  test("readers of successes leave failures alone", async () => {
    for (const read of [readNothing, orNothing(/(?!304).../)])
      expect(await resultOf(reply({ a: 1 }, 404), { read })).toMatchObject({ ok: false, body: { a: 1 } });
  });

  test.each([
    ["HTML", reply("<p>s3cret</p>", 200, "text/html")],
    ["broken JSON", reply("{s3cret", 200)],
    ["JSON of another type", reply('{"a":"s3cret"}', 200, "application/octet-stream")],
  ])("%s is a ParseError that keeps the text to itself", async (_name, answer) => {
    const error = await errorOf(answer);
    expect(error).toBeInstanceOf(ParseError);
    expect(error).toMatchObject({ status: 200, operation: "probe", method: "POST", path: "/probe", response: answer });
    if (error instanceof ParseError) expect(error.text).toContain("s3cret");
    expect(String(error)).toBe("ParseError: POST /probe answered 200 without JSON (probe)");
  });

  test("an empty body is a ParseError", async () => {
    for (const answer of [reply("", 200), new Response("", { headers: { "content-length": "0" } })]) {
      expect(String(await errorOf(answer))).toContain("answered 200 without JSON");
    }
  });

  test("__proto__ stays a member", async () => {
    const { body } = await resultOf(reply('{"__proto__":{"polluted":1}}'));
    expect(Object.keys(Object(body))).toEqual(["__proto__"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("other readers", async () => {
    expect(await resultOf(reply("<p>", 200, "text/html"), { read: readText })).toMatchObject({ body: "<p>" });
    expect((await resultOf(reply("x", 200, "image/png"), { read: readBlob })).body).toMatchObject({
      type: "image/png",
    });
    expect((await resultOf(reply({ a: 1 }), { read: readAny })).body).toEqual({ a: 1 });
    expect((await resultOf(reply("x", 200, "text/csv"), { read: readAny })).body).toBe("x");
    expect((await resultOf(reply("<x/>", 200, "application/atom+xml"), { read: readAny })).body).toBe("<x/>");
    expect((await resultOf(reply("x", 200, "image/png"), { read: readAny })).body).toBeInstanceOf(Blob);
    expect(await errorOf(reply("{", 200), { read: readAny })).toMatchObject({ name: "ParseError", text: "{" });
  });
});

describe("failure", () => {
  test("documented: by status, by range, by default", async () => {
    for (const failures of [/404/, /4../, /(?!304).../]) {
      const result = await resultOf(reply({ errors: [] }, 404), { failures });
      expect(result).toMatchObject({ ok: false, status: 404, body: { errors: [] } });
      expect(result).toMatchObject({ operation: { id: "probe", method: "POST", path: "/probe" } });
      expect(await errorOf(reply("<p>", 404, "text/html"), { failures })).toMatchObject({
        name: "ParseError",
        status: 404,
      });
      expect(await errorOf(reply("", 404), { failures })).toMatchObject({ name: "ParseError", status: 404 });
      expect(await errorOf(reply("{", 404), { failures })).toMatchObject({ name: "ParseError", status: 404 });
    }
  });

  test.each([
    ["JSON", reply({ a: 1 }, 500), { a: 1 }],
    ["HTML", reply("<p>", 502, "text/html"), "<p>"],
    ["broken JSON", reply("{", 500), "{"],
    ["nothing", reply("", 500), undefined],
    ["text that looks like JSON", reply("1", 500, "text/plain"), "1"],
  ])("undocumented: %s", async (_name, answer, body) => {
    const result = await resultOf(answer, { failures: /404|4../ });
    expect(result).toMatchObject({ ok: false, status: answer.status });
    expect(result.body).toEqual(body);
  });

  test("of other readers is JSON all the same", async () => {
    expect(await resultOf(reply({ a: 1 }, 404), { read: readText, failures: /404/ })).toMatchObject({ body: { a: 1 } });
  });
});

describe("unwrap", () => {
  test("gives the body, now or later", async () => {
    const result = await resultOf(reply({ a: 1 }));
    expect(unwrap(result)).toEqual({ a: 1 });
    expect(await unwrap(Promise.resolve(result))).toEqual({ a: 1 });
  });

  test("throws an ApiError with everything", async () => {
    const answer = reply({ e: 1 }, 404);
    const result = await resultOf(answer);
    expect(() => unwrap(result)).toThrow(ApiError);
    const error: unknown = await unwrap(Promise.resolve(result)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ status: 404, body: { e: 1 }, response: answer, headers: answer.headers });
    expect(String(error)).toBe("ApiError: POST /probe answered 404 (probe)");
  });
});
