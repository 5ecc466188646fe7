import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serverTemplate } from "./server-template.js";
import { serverUrl } from "./server-url.js";
import type { ServerTemplate, ServerValues, Servers } from "./servers.js";

const servers: Servers<ServerTemplate> = {
  default: serverTemplate("https://{region}.example.com:{port}/{base}/x-{tail}/{odd}", {
    region: { default: "north" },
    port: { default: "8443", enum: ["8443", "443"] },
    base: { default: "api/v1" },
    tail: { default: "" },
  }),
  names: {
    eu: serverTemplate("https://eu1.example.com", {}),
    own: serverTemplate("{scheme}://{host}/", {
      scheme: { default: "https" },
      host: { default: "a.example.com", enum: ["b.example.com"] },
    }),
  },
};

/** The URL of a server that is chosen, its variables filled in. */
const urlOf = (choice: { readonly server?: string; readonly variables?: ServerValues } = {}): string =>
  serverUrl(servers, choice)(choice.variables);

describe("which server", () => {
  test("the first where nothing is said, with its defaults; braces that are no variable stay", () => {
    expect(urlOf()).toBe("https://north.example.com:8443/api/v1/x-/{odd}");
    expect(urlOf({ variables: { region: undefined } })).toBe(urlOf());
  });

  test("by name; variables of another server are left out", () => {
    expect(urlOf({ server: "eu", variables: { region: "../" } })).toBe("https://eu1.example.com");
  });

  test.each(["us", "", "constructor", "__proto__"])("none of that name: %j", (server) => {
    expect(() => urlOf({ server })).toThrow("must be one of eu,own");
  });
});

test("without variables, servers are texts", () => {
  const plain: Servers = { default: "https://a.example.com", names: { b: "https://b.example.com" } };
  expect([serverUrl(plain), serverUrl(plain, { server: "b" })]).toEqual([plain.default, plain.names["b"]]);
});

describe("variables", () => {
  test("in the host, the port and the path", () => {
    const variables = { region: "south-2", port: "443", base: "a b", tail: "é?#/" };
    expect(urlOf({ variables })).toBe("https://south-2.example.com:443/a%20b/x-%C3%A9%3F%23%2F/{odd}");
  });

  test("what is listed stands as it is written", () => {
    expect(urlOf({ variables: { base: "api/v1" } })).toContain("/api/v1/");
    expect(urlOf({ server: "own", variables: { host: "b.example.com" } })).toBe("https://b.example.com/");
  });

  test.each(["a/b", "a@b", "a#", "a?", "a.b", ".", "", "a:1", "a\\b", "a%2eb", "a\u3002b", "[::1]", " ", "a\n"])(
    "what would be another host is refused, untold: %j",
    (region) => {
      const message = "createClient: variables.region must be letters, digits and hyphens";
      expect(() => urlOf({ variables: { region } })).toThrow(new Error(message));
      expect(() => urlOf({ server: "own", variables: { scheme: region } })).toThrow("variables.scheme");
    },
  );

  test("what is not listed is refused where there is a list", () => {
    expect(() => urlOf({ variables: { port: "80" } })).toThrow("variables.port must be one of 8443, 443");
  });

  test.each([".", "..", ""])("a step to another path is refused: %j", (base) => {
    expect(() => urlOf({ variables: { base } })).toThrow("variables.base cannot be in a path");
  });

  test("no value alters more than its own place", () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."a.-/@#?:\\%2e\t[]") }),
    );
    const label = fc.stringMatching(/^[a-z0-9_-]{1,8}$/);
    fc.assert(
      fc.property(fc.oneof(value, label), value, value, (region, base, tail) => {
        let text: string;
        try {
          text = urlOf({ variables: { region, base, tail } });
        } catch {
          return;
        }
        const { protocol, username, password, hostname, port, pathname, search, hash } = new URL(text);
        expect([protocol, username, password, port, search, hash]).toEqual(["https:", "", "", "8443", "", ""]);
        expect(hostname).toBe(`${region.toLowerCase()}.example.com`);
        const steps = pathname.split("/").slice(1, -1);
        expect(steps.map(decodeURIComponent)).toEqual([base, `x-${tail}`]);
      }),
      {
        numRuns: 2000,
        examples: [
          ["a", "b", "c"],
          ["a", "..", "c"],
        ],
      },
    );
  });
});
