import {
  anything,
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  dictionary,
  double,
  integer,
  oneof,
  property,
  string,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { recorder } from "../testing/recorder.js";
import { send } from "../testing/send.js";
import {
  ValidationError,
  createClient,
  label,
  labelExploded,
  matrix,
  matrixExploded,
  openapiFetchTransport as transport,
  pathJson,
  simple,
  simpleExploded,
  simpleText,
  sized,
  inPath,
} from "./index.js";
import type { Operation, RequestWriter, PathStyle } from "./index.js";
import { leavesPath } from "./leaves-path.js";

const pathOf = async (template: string, values: object | undefined, style: PathStyle = simple): Promise<string> => {
  const names = [...template.matchAll(/\{(\w+)\}/g)];
  const request = names.map(([, name = ""]): RequestWriter => inPath(name, style));
  const sent = await send({ path: template, request }, { path: values });
  expect(new URL(sent.request.url).origin).toBe("https://api.example.com");
  return new URL(sent.request.url).pathname;
};

test("fills the template below the base path", async () => {
  expect(await pathOf("/users/{id}/perms", { id: "a/b?c#d ü" })).toBe("/v1/users/a%2Fb%3Fc%23d%20%C3%BC/perms");
  expect(await pathOf("/a/{x}-{y}", { x: 1, y: true })).toBe("/v1/a/1-true");
  expect(await pathOf("/a{m}", { m: { b: 1 } }, matrixExploded)).toBe("/v1/a;b=1");
  expect(await pathOf("/", {})).toBe("/v1/");
});

test("never substitutes twice: openapi-typescript's path serialiser does not see the URL", async () => {
  expect(await pathOf("/users/{id}", { id: "{id}" })).toBe("/v1/users/%7Bid%7D");
  expect(await pathOf("/users/{id}/{other}", { id: "{other}", other: "$&" })).toBe("/v1/users/%7Bother%7D/%24%26");
});

test("reads no member of Object.prototype", async () => {
  await expect(pathOf("/users/{constructor}", {})).rejects.toThrow("path.constructor is not 1 to");
  await expect(pathOf("/users/{toString}", undefined)).rejects.toThrow("path.toString is not 1 to");
});

describe("refuses, before anything is sent (openapi-typescript#2483)", () => {
  test.each([
    [undefined, "is not 1 to Infinity characters long"],
    [null, "is not 1 to Infinity characters long"],
    ["", "is not 1 to Infinity characters long"],
    [[], "is not 1 to Infinity characters long"],
    [{}, "is not 1 to Infinity characters long"],
    [Number.NaN, "is no text, finite number, boolean or date"],
    [".", "cannot be in a path"],
    ["..", "cannot be in a path"],
    ["\udc00", "cannot be written"],
    [{ a: { b: 1 } }, "is no text, finite number"],
    [new Map(), "is no text, finite number, boolean or date"],
  ])("%s", async (id, reason) => {
    const { fetch, requests } = recorder();
    const client = createClient({ id: "probe", baseUrl: "https://api.example.com", transport }, { fetch });
    const operation: Operation<unknown> = {
      id: "getUser",
      method: "GET",
      path: "/users/{id}",
      request: [inPath("id", simple)],
    };
    const error: unknown = await client.call(operation, { path: { id } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ operation: "getUser", parameter: "path.id", method: "GET", path: "/users/{id}" });
    expect(String(error)).toContain(reason);
    expect(requests).toEqual([]);
  });

  test("finished segments, whatever makes them a step", async () => {
    await expect(pathOf("/files/.{x}", { x: "." })).rejects.toThrow("path.x cannot be in a path");
    await expect(pathOf("/files/%2e{x}", { x: "." })).rejects.toThrow("cannot be in a path");
    await expect(pathOf("/files/{x}", { x: [""] }, label)).rejects.toThrow("cannot be in a path");
    await expect(pathOf("/files/{x}{y}", { x: ".", y: "." })).rejects.toThrow("cannot be in a path");
  });

  test("but not what is harmless (vendo#1439)", async () => {
    expect(await pathOf("/files/{name}.json", { name: ".." })).toBe("/v1/files/...json");
    expect(await pathOf("/files/{name}", { name: "..." })).toBe("/v1/files/...");
    expect(await pathOf("/files/{name}", { name: "%2e%2e" })).toBe("/v1/files/%252e%252e");
    expect(await pathOf("/files/{name}", { name: "..\\.." })).toBe("/v1/files/..%5C..");
  });
});

/** What matters in a path, to a URL parser or to a template. */
const marked = string({
  unit: constantFrom(".", "/", "%", "2", "e", "E", "?", "#", "\\", "{id}", "\t", "\n", "@", ":"),
});
const text = oneof(string({ unit: "grapheme" }), string({ unit: "binary" }), marked);

test("a value stays in its segment, whole", async () => {
  await assert(
    asyncProperty(oneof(string({ unit: "grapheme" }), marked), async (id) => {
      const refused = id === "" || id === "." || id === "..";
      const path = await pathOf("/users/{id}/perms", { id }).catch((error: unknown) => error);
      if (refused) expect(path).toBeInstanceOf(ValidationError);
      else expect(String(path).split("/").map(decodeURIComponent)).toEqual(["", "v1", "users", id, "perms"]);
    }),
  );
});

describe("whatever a value is, in whatever style: refused, or no other part of the URL is altered", () => {
  const value = oneof(
    text,
    integer(),
    double(),
    boolean(),
    array(text, { maxLength: 3 }),
    dictionary(text, text, { maxKeys: 3 }),
    anything(),
  );
  const templates = constantFrom("/users/{id}/perms", "/{id}", "/.{id}", "/{id}.", "/%2e{id}/x", "/a/b-{id}.json/c");
  const urlOf = async (path: string, style: PathStyle, id: unknown): Promise<string | undefined> => {
    let url: string | undefined;
    const client = createClient({
      id: "probe",
      baseUrl: "https://api.example.com/v1",
      transport: async (request) => {
        url = request.url;
        return new Response(null, { status: 204 });
      },
    });
    const request: RequestWriter[] = [inPath("id", style)];
    try {
      await client.call({ id: "probe", method: "GET", path, request }, { path: { id } });
    } catch (error) {
      expect(error).toBeInstanceOf(ValidationError);
      expect(url).toBeUndefined();
    }
    return url;
  };

  test.each([
    ["simpleText", simpleText],
    ["simple", simple],
    ["simpleExploded", simpleExploded],
    ["label", label],
    ["labelExploded", labelExploded],
    ["matrix", matrix],
    ["matrixExploded", matrixExploded],
    ["pathJson", pathJson],
    ["sized", sized(simpleText, 1, 9)],
  ])("%s", async (_name, style) => {
    let sent = 0;
    await assert(
      asyncProperty(templates, value, async (path, id) => {
        const url = await urlOf(path, style, id);
        if (url === undefined) return;
        sent++;
        const { origin, pathname, search, hash, href } = new URL(url);
        expect([href, origin, search, hash]).toEqual([url, "https://api.example.com", "", ""]);
        const segments = pathname.split("/");
        expect(segments).toHaveLength(`/v1${path}`.split("/").length);
        const [before = "", after = ""] = `/v1${path}`.split("{id}");
        expect(pathname.startsWith(before) && pathname.endsWith(after)).toBe(true);
      }),
      { numRuns: 500, examples: [["/users/{id}/perms", "a"]] },
    );
    expect(sent).toBeGreaterThan(1);
  });
});

describe("leavesPath", () => {
  test.each(["/", "/a", "/a/b;c=.", "/...", "/.a/a.", "/%2e%2e%2e", "/%2ea", "/%252e", "/a..", "//", "/a?b=/.x"])(
    "stays: %s",
    (path) => expect(leavesPath.test(path)).toBe(false),
  );

  test.each(["/.", "/..", "/a/../b", "/a/./b", "/%2E", "/.%2e/", "/%2e%2E/x", "/a/..?b", "/.?"])("leaves: %s", (path) =>
    expect(leavesPath.test(path)).toBe(true),
  );

  test("what stays is what a URL parser leaves as it is", () => {
    const base = "https://api.example.com";
    const path = string({ unit: constantFrom(..."/.%2eE@:;~") }).map((rest) => `/${rest}`);
    assert(
      property(path, (given) => {
        expect(leavesPath.test(given)).toBe(new URL(base + given).href !== base + given);
      }),
      { numRuns: 2000 },
    );
  });
});
