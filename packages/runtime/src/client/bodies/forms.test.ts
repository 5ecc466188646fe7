import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../draft.js";
import { Refusal } from "../errors/refusal.js";
import { deepObject, form, formJoined, pipeDelimited, spaceDelimited } from "../styles/query-styles.js";
import { reserved } from "../styles/reserved.js";
import type { Encodings } from "./encodings.js";
import { multipart } from "./multipart.js";
import { multipartWith } from "./multipart-with.js";
import { urlencoded } from "./urlencoded.js";
import { urlencodedWith } from "./urlencoded-with.js";

/** A request in the making, as an encoder sees it. */
const draft = (body: unknown): Draft => {
  const headers = {};
  return { at: "", input: { body }, options: {}, client: {}, path: "/", headers, init: { method: "POST", headers } };
};

/** What is sent, with what Content-Type says of it. */
function sent(encodings: Encodings, body: unknown): Response {
  const making = draft(body);
  multipartWith(encodings)(making);
  return new Response(making.init.body, { headers: making.headers });
}

/** The parts of what is sent: name, file name and type where there are any, and text. */
async function partsOf(encodings: Encodings, body: unknown): Promise<(readonly string[])[]> {
  const response = sent(encodings, body);
  const [, boundary = ""] = /boundary=(.+)$/.exec(response.headers.get("content-type") ?? "") ?? [];
  const parts = (await response.text()).split(`--${boundary}`);
  expect([parts[0], parts.at(-1)]).toEqual(["", "--\r\n"]);
  return parts.slice(1, -1).map((part) => {
    const [, name = "", file, type, text = ""] =
      /^\r\nContent-Disposition: form-data; name="(.*?)"(?:; filename="(.*?)")?(?:\r\nContent-Type: (.*?))?\r\n\r\n([^]*)\r\n$/.exec(
        part,
      ) ?? [];
    return [name, ...(file === undefined ? [] : [`file ${file}`]), ...(type === undefined ? [] : [type]), text];
  });
}

describe("multipart by media type", () => {
  test.each([
    ["application/json", { a: 1 }, [["m", "application/json", '{"a":1}']]],
    ["application/json", "x", [["m", "application/json", '"x"']]],
    [
      "application/json",
      [{ a: 1 }, [2]],
      [
        ["m", "application/json", '{"a":1}'],
        ["m", "application/json", "[2]"],
      ],
    ],
    ["application/vnd.x+json; charset=utf-8", 1, [["m", "application/vnd.x+json; charset=utf-8", "1"]]],
    ["text/plain", "x", [["m", "text/plain", "x"]]],
    ["text/csv", "a,b", [["m", "text/csv", "a,b"]]],
    ["text/csv, application/json", { a: 1 }, [["m", "application/json", '{"a":1}']]],
    ["text/csv, application/json", "a,b", [["m", "text/csv", "a,b"]]],
    ["image/*", "x", [["m", "x"]]],
    ["application/octet-stream", new Date(0), [["m", "application/octet-stream", "1970-01-01T00:00:00.000Z"]]],
    ["image/png", [undefined, null], []],
    ["image/png", new Blob(["x"]), [["m", "file blob", "image/png", "x"]]],
    ["image/png", new Blob(["x"], { type: "image/gif" }), [["m", "file blob", "image/png", "x"]]],
    ["image/png, image/gif", new Blob(["x"], { type: "image/gif" }), [["m", "file blob", "image/gif", "x"]]],
    ["image/*", [new Blob(["x"], { type: "image/gif" })], [["m", "file blob", "image/gif", "x"]]],
  ])("%s: %j", async (types, value, parts) => {
    expect(await partsOf({ m: types }, { m: value })).toEqual(parts);
  });

  test("a file keeps its name where it gets another type", async () => {
    const file = new File(["x"], "a.bin");
    expect(await partsOf({ f: "image/png" }, { f: file })).toEqual([["f", "file a.bin", "image/png", "x"]]);
  });

  test("is what a platform reads, bytes and names and all", async () => {
    const bytes = new Uint8Array([0, 13, 10, 45, 45, 255]);
    const file = new File([bytes], "ä.bin");
    const data = await sent({ ü: "application/json" }, { ü: { a: "€" }, f: file, t: "x\r\ny" }).formData();
    expect(data.get("ü")).toBe('{"a":"€"}');
    expect(data.get("t")).toBe("x\r\ny");
    const read = data.get("f");
    expect(read).toMatchObject({ name: "ä.bin", type: "application/octet-stream" });
    expect(read instanceof File && new Uint8Array(await read.arrayBuffer())).toEqual(bytes);
  });

  test("can be given no header by a name", async () => {
    const evil = 'a"\r\nContent-Type: text/html\r\n\r\n<script>';
    const text = await sent({ x: "text/plain" }, { [evil]: "1", f: new File(["x"], evil) }).text();
    expect(text).not.toMatch(/^Content-Type: text\/html/m);
    expect(text.match(/a%22%0D%0AContent-Type/g)).toHaveLength(2);
  });

  test.each([
    ["image/png, image/gif", new Blob(["x"], { type: "text/html" })],
    ["image/*", new Blob(["x"])],
    ["application/xml", { a: 1 }],
    ["application/json", () => 1],
  ])("%s cannot be had from %j", (types, value) => {
    expect(() => sent({ m: types }, { m: value })).toThrow(Refusal);
  });
});

describe("multipart by style", () => {
  test.each([
    [
      form,
      ["a&b", "c=d e"],
      [
        ["m", "a&b"],
        ["m", "c=d e"],
      ],
    ],
    [formJoined, ["a", "b"], [["m", "a,b"]]],
    [spaceDelimited, ["a", "b+"], [["m", "a b+"]]],
    [pipeDelimited, ["a", "b"], [["m", "a|b"]]],
    [deepObject, { a: { b: "1%" } }, [["m[a][b]", "1%"]]],
    [form, undefined, []],
  ])("%#: nothing of it is percent-encoded", async (style, value, parts) => {
    expect(await partsOf({ m: style }, { m: value })).toEqual(parts);
  });
});

test("members without an encoding, and their order, are as ever", async () => {
  const file = new File(["x"], "a.txt", { type: "text/plain" });
  const value = { a: 1, j: { b: 2 }, l: ["x", "y"], f: file, n: null, o: { c: 3 } };
  const data = await sent({ j: "application/json", toString: "text/csv" }, value).formData();
  expect([...data.keys()]).toEqual(["a", "j", "l", "l", "f", "o"]);
  const plain = await new Response(multipart(value)).formData();
  const told = (form: FormData): unknown[] =>
    [...form].map(([name, part]) =>
      typeof part === "string" ? [name, part] : [name, part.name, part.type, part.size],
    );
  expect(told(data)).toEqual(told(plain));
  const given = new FormData();
  const making = draft(given);
  making.headers["content-type"] = "a/b";
  multipartWith({})(making);
  expect(making.init.body).toBe(given);
  expect("content-type" in making.headers).toBe(false);
  expect(() => sent({}, "x")).toThrow(Refusal);
});

describe("urlencoded", () => {
  test.each([
    [{ m: form }, { m: ["a b", "c&d"] }, "m=a%20b&m=c%26d"],
    [{ m: formJoined }, { m: ["a", "b"] }, "m=a,b"],
    [{ m: deepObject }, { m: { a: 1 }, n: "x y" }, "m%5Ba%5D=1&n=x+y"],
    [{ m: reserved(form) }, { m: "/a?b&+" }, "m=/a?b%26%2B"],
    [{ m: "application/json" }, { m: { a: [1] } }, "m=%7B%22a%22%3A%5B1%5D%7D"],
    [{ m: "application/json" }, { m: "x" }, "m=%22x%22"],
    [{ m: "text/plain" }, { m: ["x", "y"] }, "m=x&m=y"],
    [{ m: form }, { m: undefined, n: null }, ""],
  ])("%# by an encoding", (encodings: Encodings, value, text) => {
    expect(urlencodedWith(encodings)(value, "")).toBe(text);
  });

  test("without one as ever, whatever the values are", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))), (value) => {
        expect(urlencodedWith({})(value, "")).toBe(urlencoded(value).toString());
      }),
    );
    const given = new URLSearchParams("a=1");
    expect(urlencodedWith({ a: form })(given, "")).toBe(given);
    expect(() => urlencodedWith({})([], "")).toThrow(Refusal);
    expect(() => urlencodedWith({ m: "text/plain" })({ m: {} }, "")).toThrow(Refusal);
  });
});
