import { describe, expect, test } from "vitest";
import { render } from "../render.ts";
import { clientClientView, clientFetchView, clientIndexView } from "./client.ts";
import { clientServersView } from "./servers.ts";
import { contextOf } from "./testing/context-of.ts";

/** The parts of the client that speak of servers. */
function modulesOf(servers: string): { readonly table: string | undefined; readonly rest: string } {
  const context = contextOf(`${servers}\npaths: {}`);
  const view = clientServersView(context);
  const rest = [
    render("client/client.ts.hbs", clientClientView(context)),
    render("client/fetch.ts.hbs", clientFetchView(context)),
    render("client/index.ts.hbs", clientIndexView(context)),
  ];
  return { table: view && render("client/servers.ts.hbs", view), rest: rest.join("") };
}

describe("nothing to choose: no table, no option", () => {
  test.each([
    ["none", "", "/"],
    ["one", "servers: [{ url: https://a.example }]", "https://a.example"],
    [
      "several without a name",
      "servers: [{ url: https://a.example }, { url: https://b.example }]",
      "https://a.example",
    ],
    [
      "variables of a server that is not offered",
      'servers: [{ url: https://a.example }, { url: "https://{x}.example", variables: { x: { default: b } } }]',
      "https://a.example",
    ],
  ])("%s", (_title, servers, url) => {
    const { table, rest } = modulesOf(servers);
    expect(table).toBeUndefined();
    expect(rest.match(/baseUrl: "[^"]*"/g)).toEqual([`baseUrl: "${url}"`, `baseUrl: "${url}"`]);
    expect(rest).not.toMatch(/serverUrl|servers\.js|readonly server|readonly variables/);
  });
});

test("names: a table, an option, and the first that the document lists where nothing is said", () => {
  const { table, rest } = modulesOf(`servers:
  - { url: https://us.example, x-specloom-name: us }
  - { url: https://nobody.example }
  - { url: https://eu.example, x-specloom-name: eu }`);
  expect(table).toContain('export type ServerName =\n  | "eu"\n  | "us";');
  expect(table).toContain(
    '  default: "https://us.example",\n  names: {\n    eu: "https://eu.example",\n    us: "https://us.example",\n  },',
  );
  expect(table).not.toMatch(/nobody|ServerVariables/);
  expect(rest.match(/baseUrl: serverUrl\(servers, options\)/g)).toHaveLength(2);
  expect(rest).toContain("readonly server?: ServerName | undefined;");
  expect(rest).not.toContain("variables");
});

test("variables: of the first server, though it has no name, and of all that have one", () => {
  const { table, rest } = modulesOf(`servers:
  - url: "https://{region}.example/{base}"
    variables: { region: { default: north, enum: [south, north], description: Which coast. }, base: { default: v1 } }
  - url: "https://{region}.other.example"
    x-specloom-name: other
    variables: { region: { default: west, enum: [west] } }`);
  expect(table).toContain('  /** Which coast. */\n  readonly region?: "north" | "south" | "west" | undefined;');
  expect(table).toContain("  /** What stands in the URL for base. */\n  readonly base?: string | undefined;");
  expect(table?.slice(table.indexOf("  default:"))).toMatchInlineSnapshot(`
    "  default: serverTemplate("https://{region}.example/{base}", { base: { default: "v1" }, region: { default: "north", enum: ["north", "south"] } }),
      names: {
        other: serverTemplate("https://{region}.other.example", { region: { default: "west", enum: ["west"] } }),
      },
    };
    "
  `);
  expect(rest).toContain("readonly variables?: ServerVariables | undefined;");
});
