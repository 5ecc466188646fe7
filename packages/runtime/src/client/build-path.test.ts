import { assert, asyncProperty, oneof, string, constantFrom } from "fast-check";
import { describe, expect, test } from "vitest";
import { recorder } from "../testing/recorder.js";
import { send } from "../testing/send.js";
import {
  ValidationError,
  createClient,
  label,
  matrixExploded,
  openapiFetchTransport as transport,
  simple,
} from "./index.js";
import type { PathStyle } from "./index.js";

const pathOf = async (template: string, values: object | undefined, style: PathStyle = simple): Promise<string> => {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name ?? "", style]);
  const parameters = { path: Object.fromEntries(names) };
  const { request } = await send({ path: template, parameters }, { path: values });
  expect(new URL(request.url).origin).toBe("https://api.example.com");
  return new URL(request.url).pathname;
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
  await expect(pathOf("/users/{constructor}", {})).rejects.toThrow("path.constructor is empty");
  await expect(pathOf("/users/{toString}", undefined)).rejects.toThrow("path.toString is empty");
});

describe("refuses, before anything is sent (openapi-typescript#2483)", () => {
  test.each([
    [undefined, "is empty"],
    [null, "is empty"],
    ["", "is empty"],
    [[], "is empty"],
    [{}, "is empty"],
    [Number.NaN, "is no text, finite number, boolean or date"],
    [".", "would lead to another path"],
    ["..", "would lead to another path"],
    ["\udc00", "cannot be written"],
    [{ a: { b: 1 } }, "is no text, finite number"],
    [new Map(), "is no text, finite number, boolean or date"],
  ])("%s", async (id, reason) => {
    const { fetch, requests } = recorder();
    const client = createClient({ id: "probe", baseUrl: "https://api.example.com", transport }, { fetch });
    const operation = { id: "getUser", method: "GET", path: "/users/{id}", parameters: { path: { id: simple } } };
    const error: unknown = await client.call(operation, { path: { id } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ operation: "getUser", parameter: "path.id", method: "GET", path: "/users/{id}" });
    expect(String(error)).toContain(reason);
    expect(requests).toEqual([]);
  });

  test("finished segments, whatever makes them a step", async () => {
    await expect(pathOf("/files/.{x}", { x: "." })).rejects.toThrow("path.x would lead to another path");
    await expect(pathOf("/files/%2e{x}", { x: "." })).rejects.toThrow("another path");
    await expect(pathOf("/files/{x}", { x: [""] }, label)).rejects.toThrow("another path");
    await expect(pathOf("/files/{x}{y}", { x: ".", y: "." })).rejects.toThrow("another path");
    await expect(pathOf("/files/%2E%2e", {})).rejects.toThrow("another path");
  });

  test("but not what is harmless (vendo#1439)", async () => {
    expect(await pathOf("/files/{name}.json", { name: ".." })).toBe("/v1/files/...json");
    expect(await pathOf("/files/{name}", { name: "..." })).toBe("/v1/files/...");
    expect(await pathOf("/files/{name}", { name: "%2e%2e" })).toBe("/v1/files/%252e%252e");
    expect(await pathOf("/files/{name}", { name: "..\\.." })).toBe("/v1/files/..%5C..");
  });
});

test.each([
  ["", "@evil.example/"],
  ["", ".evil.example/"],
  ["", ":81/"],
  ["/v1", "@evil.example/"],
  ["/v1", "\\.."],
  ["/v1", "?x"],
])("a descriptor leads nowhere else: %s%s", async (base, path) => {
  const { fetch, requests } = recorder();
  const client = createClient({ id: "probe", baseUrl: `https://api.example.com${base}`, transport }, { fetch });
  await expect(client.call({ id: "x", method: "GET", path }, {})).rejects.toThrow("would lead to another path");
  expect(requests).toEqual([]);
});

test("a value stays in its segment, whole", async () => {
  const text = oneof(
    string({ unit: "grapheme" }),
    string({ unit: constantFrom(".", "/", "%", "2", "e", "?", "#", "\\", "{id}") }),
  );
  await assert(
    asyncProperty(text, async (id) => {
      const refused = id === "" || id === "." || id === "..";
      const path = await pathOf("/users/{id}/perms", { id }).catch((error: unknown) => error);
      if (refused) expect(path).toBeInstanceOf(ValidationError);
      else expect(String(path).split("/").map(decodeURIComponent)).toEqual(["", "v1", "users", id, "perms"]);
    }),
  );
});
