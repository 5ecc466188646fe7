import { assert, property, string, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { urlMatcher } from "./match-url.js";

const api = "https://api.example.com/v1";

function matches(url: string, path: string, ...servers: string[]): boolean {
  return urlMatcher({ path, servers: servers.length === 0 ? [api] : servers })(url) !== undefined;
}

describe("the path", () => {
  test.each([
    ["/users", "/users", true],
    ["/users", "/users?a=b#c", true],
    ["/users", "/Users", false],
    ["/users", "/users/", false],
    ["/users/", "/users/", true],
    ["/users/", "/users", false],
    ["/users", "/users/1", false],
    ["/users", "/us%65rs", true],
    ["/users/{id}", "/users/1", true],
    ["/users/{id}", "/users/", false],
    ["/users/{id}", "/users/a%2Fb", true],
    ["/users/{id}", "/users/a/b", false],
    ["/users/{id}", "/users/%E0%A4%A", true],
    ["/users/{id}/roles", "/users/1/roles", true],
    ["/users/{id}/roles", "/users//roles", false],
    ["/files/{name}.json", "/files/a.b.json", true],
    ["/files/{name}.json", "/files/a%2Ejson", true],
    ["/files/{name}.json", "/files/.json", false],
    ["/files/{name}.json", "/files/ajson", false],
    ["/{a}-{b}", "/x-y-z", true],
    ["/{a}-{b}", "/-y", false],
    ["/{a}-{b}", "/--y", true],
    ["/{a}{b}", "/x", false],
    ["/{a}{b}", "/xy", true],
    ["/{a}.{b}.c", "/1.c", false],
    ["/{a}.{b}.c", "/1.2.c", true],
    ["/caf\u00e9/{x}", "/caf%C3%A9/1", true],
    ["/caf%C3%A9", "/caf\u00e9", true],
    ["/100%/x", "/100%/x", true],
    ["/a(b)*[c]|.+$", "/a(b)*[c]|.+$", true],
    ["/a.c", "/abc", false],
    ["/:id", "/1", false],
    ["/*", "/x", false],
    ["/", "/", true],
    ["/", "", false],
    ["/users#create", "/users", true],
  ])("%s, asked for %s: %s", (path, asked, wanted) => {
    expect(matches(api + asked, path)).toBe(wanted);
  });
});

describe("the server", () => {
  test.each([
    ["https://api.example.com/v1", "https://api.example.com/users", false],
    ["https://api.example.com/v1", "http://api.example.com/v1/users", false],
    ["https://api.example.com/v1", "https://other.example.com/v1/users", false],
    ["https://api.example.com/v1", "https://api.example.com:8443/v1/users", false],
    ["https://api.example.com/v1", "https://api.example.com/x/v1/users", false],
    ["https://api.example.com/v1/", "https://api.example.com/v1/users", true],
    ["https://API.example.com:443/v1", "https://api.example.com/v1/users", true],
    ["https://api.example.com", "https://api.example.com/users", true],
    ["https://m\u00fcnchen.example", "https://m\u00fcnchen.example/users", true],
    ["http://localhost:3000", "http://localhost:3000/users", true],
    ["http://localhost:3000", "http://localhost/users", false],
    ["http://[::1]:3000/v1", "http://[::1]:3000/v1/users", true],
    ["//api.example.com/v1", "http://api.example.com/v1/users", true],
    ["/", "https://anything.example/users", true],
    ["/", "https://anything.example/v1/users", false],
    ["/v1", "https://anything.example:81/v1/users", true],
    ["v1/", "https://anything.example/v1/users", true],
    ["./v1", "https://anything.example/v1/users", true],
    ["/v1", "https://anything.example/users", false],
    ["https://{region}.example.com/v1", "https://eu.example.com/v1/users", true],
    ["https://{region}.example.com/v1", "https://a.b.example.com/v1/users", false],
    ["https://{region}.example.com/v1", "https://example.com/v1/users", false],
    ["https://api-{region}.EXAMPLE.com/v1", "https://api-eu.example.com/v1/users", true],
    ["https://api.example.com/{version}", "https://api.example.com/v7/users", true],
    ["https://api.example.com/{version}", "https://api.example.com/users", false],
    ["https://api.example.com:{port}", "https://api.example.com:81/users", true],
    ["https://api.example.com:{port}", "https://api.example.com/users", true],
    ["{scheme}://api.example.com", "http://api.example.com/users", true],
    ["https://{region}.example.com", "https://eu.example.com:81/users", false],
    ["https://user:word@{region}.example.com", "https://eu.example.com/users", true],
    ["not a url", "https://api.example.com/users", false],
  ])("%s, asked for %s: %s", (server, asked, wanted) => {
    expect(matches(asked, "/users", server)).toBe(wanted);
  });

  test("each one is tried; none matches nothing", () => {
    expect(matches("http://localhost/users", "/users", api, "http://localhost")).toBe(true);
    expect(urlMatcher({ path: "/users", servers: [] })("https://api.example.com/users")).toBeUndefined();
  });
});

test("a template matches what it makes of any values, and needs each of its segments", () => {
  const value = string({ minLength: 1 }).filter((text) => ![".", ".."].includes(text));
  const literal = stringMatching(/^[a-z.*+(|$-]{1,8}$/).filter((text) => !/^\.+$/.test(text));
  assert(
    property(literal, value, value, (text, a, b) => {
      const [path, asked] = [`/${text}/{a}/${text}-{b}`, (x: string, y: string) => `/${text}/${x}/${text}-${y}`];
      const encoded = (one: string): string => encodeURIComponent(one.replaceAll(/[\uD800-\uDFFF]/g, "x"));
      expect(matches(api + asked(encoded(a), encoded(b)), path)).toBe(true);
      expect(matches(`${api + asked(encoded(a), encoded(b))}/more`, path)).toBe(false);
      expect(matches(api + asked("", encoded(b)), path)).toBe(false);
    }),
  );
});

test.each([
  ["/users/{id}", "/users/a%2Fb", { id: "a%2Fb" }],
  ["/users/{id}/log{lines}", "/users/.a/log;lines=1;lines=2", { id: ".a", lines: ";lines=1;lines=2" }],
  ["/{a}-{b}", "/x-y-z", { a: "x", b: "y-z" }],
  ["/files/{name}.json", "/files/a%20b%2Ejson", { name: "a%20b" }],
  ["/users", "/users", {}],
  ["/{__proto__}", "/x", JSON.parse('{"__proto__":"x"}')],
])("%s in %s: the variables as they stood", (path, asked, wanted) => {
  expect(
    urlMatcher({ path, servers: ["https://{region}.example.com/{version}"] })(`https://eu.example.com/v1${asked}`),
  ).toEqual(wanted);
});

test("hostile templates cost linear time", () => {
  const start = performance.now();
  matches(`${api}/${"a".repeat(50_000)}`, `/${"{x}a".repeat(20_000)}b`);
  matches(`${api}/${"a".repeat(50_000)}`, `/${"{".repeat(50_000)}`);
  matches(`${api}/${"a".repeat(50_000)}!`, "/(a+)+$");
  expect(performance.now() - start).toBeLessThan(500);
});
