import { assert, property, string, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { anyStepDecoded } from "./any-step-decoded.js";
import { anyStep } from "./any-step.js";
import { type StepReader, type Variables, urlMatcher } from "./match-url.js";
import { wholeStep } from "./whole-step.js";

const api = "https://api.example.com/v1";

/** What stands for the variables of a URL, if it is one of the operation. */
function variablesOf(url: string, path: string, servers: readonly string[], read: StepReader): Variables | undefined {
  const match = urlMatcher({ path, servers }, read)({ request: { url } });
  return match ? match.params : undefined;
}

/** A request has its URL in the normal form. */
const normal = (url: string): string => new URL(url).href;

function matches(url: string, path: string, server: string = api, read: StepReader = anyStep): boolean {
  return variablesOf(normal(url), path, [server], read) !== undefined;
}

/** Whether each step is one variable, or text that no URL writes in several ways. */
const isPlain = (template: string): boolean => /^(?:\/(?:\{\w+\}|[\w.~-]*))*$/.test(template);

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
    if (isPlain(path)) expect(matches(api + asked, path, api, wholeStep)).toBe(wanted);
  });
});

describe("the server", () => {
  test.each([
    ["https://api.example.com/v1", "https://api.example.com/users", false],
    ["https://api.example.com/v1", "http://api.example.com/v1/users", false],
    ["https://api.example.com/v1", "https://other.example.com/v1/users", false],
    ["https://api.example.com/v1", "https://api.example.com:8443/v1/users", false],
    ["https://api.example.com/v1", "https://api.example.com:443/v1/users", true],
    ["https://api.example.com/v1", "https://api.example.com/x/v1/users", false],
    ["https://api.example.com/v1", "https://api.example.com/v1/users", true],
    ["https://api.example.com", "https://api.example.com/users", true],
    ["https://xn--mnchen-3ya.example", "https://m\u00fcnchen.example/users", true],
    ["http://localhost:3000", "http://localhost:3000/users", true],
    ["http://localhost:3000", "http://localhost/users", false],
    ["http://[::1]:3000/v1", "http://[::1]:3000/v1/users", true],
    ["{scheme}//api.example.com/v1", "http://api.example.com/v1/users", true],
    ["{scheme}//{host}", "https://anything.example/users", true],
    ["{scheme}//{host}", "https://anything.example/v1/users", false],
    ["{scheme}//{host}/v1", "https://anything.example:81/v1/users", true],
    ["{scheme}//{host}/v1", "https://anything.example/users", false],
    ["https://{host}/v1", "https://any.thing.example:81/v1/users", true],
    ["https://{region}.example.com/v1", "https://eu.example.com/v1/users", true],
    ["https://{region}.example.com/v1", "https://a.b.example.com/v1/users", false],
    ["https://{region}.example.com/v1", "https://example.com/v1/users", false],
    ["https://{region}.example.com", "https://eu.example.com:81/users", false],
    ["https://api-{region}.example.com/v1", "https://api-eu.example.com/v1/users", true],
    ["https://api.example.com/{version}", "https://api.example.com/v7/users", true],
    ["https://api.example.com/{version}", "https://api.example.com/users", false],
    ["https://api.example.com:{port}", "https://api.example.com:81/users", true],
    ["{scheme}://api.example.com", "http://api.example.com/users", true],
    ["{scheme}://api.example.com", "http://api.example.com:81/users", false],
  ])("%s, asked for %s: %s", (server, asked, wanted) => {
    expect(matches(asked, "/users", server)).toBe(wanted);
    if (!/[^/]\{|\}[^/]/.test(server)) expect(matches(asked, "/users", server, wholeStep)).toBe(wanted);
  });

  test("each one is tried; none matches nothing", () => {
    const at = (...servers: string[]) => variablesOf("http://localhost/users", "/users", servers, wholeStep);
    expect(at(api, "http://localhost")).toEqual({});
    expect(at()).toBeUndefined();
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

const version = { region: "eu", version: "v1" };
test.each([
  ["/users/{id}", "/users/a%2Fb", { ...version, id: "a%2Fb" }],
  ["/users/{id}/log{lines}", "/users/.a/log;lines=1;lines=2", { ...version, id: ".a", lines: ";lines=1;lines=2" }],
  ["/{a}-{b}", "/x-y-z", { ...version, a: "x", b: "y-z" }],
  ["/files/{name}.json", "/files/a%20b%2Ejson", { ...version, name: "a%20b" }],
  ["/users", "/users", version],
  ["/{version}", "/2", { region: "eu", version: "2" }],
  ["/{__proto__}", "/x", JSON.parse('{"region":"eu","version":"v1","__proto__":"x"}')],
])("%s in %s: the variables as they stood, those of the path before the server's", (path, asked, wanted) => {
  const server = "https://{region}.example.com/{version}";
  expect(variablesOf(`https://eu.example.com/v1${asked}`, path, [server], anyStep)).toEqual(wanted);
});

test.each([
  ["a%2Fb%20c", "a/b c"],
  ["%E0%A4%A", "%E0%A4%A"],
])("variables of lite handlers are decoded: %s is %s", (raw, id) => {
  for (const read of [wholeStep, anyStepDecoded])
    expect(variablesOf(`${api}/users/${raw}`, "/users/{id}", [api], read)).toEqual({ id });
});

test("hostile templates cost linear time", () => {
  const start = performance.now();
  matches(`${api}/${"a".repeat(50_000)}`, `/${"{x}a".repeat(20_000)}b`);
  matches(`${api}/${"a".repeat(50_000)}`, `/${"{".repeat(50_000)}`);
  matches(`${api}/${"a".repeat(50_000)}!`, "/(a+)+$");
  expect(performance.now() - start).toBeLessThan(2000);
});
