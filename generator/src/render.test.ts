import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { literal } from "./print/literal.ts";
import { type TemplateName, type View, render, seal } from "./render.ts";
import { COMPILE_OPTIONS } from "./template-options.ts";

describe("a view is sealed", () => {
  const view = { header: literal("h"), servers: [{ url: literal("/") }] };
  const files: readonly [TemplateName, View][] = [
    ["msw/servers.ts.hbs", { servers: view.servers }],
    ["msw/servers.ts.hbs", { header: view.header }],
    ["msw/servers.ts.hbs", { header: view.header, servers: [{}] }],
    ["types/schemas.ts.hbs", { header: view.header, imports: view.header, schemas: [] }],
    ["types/README.md.hbs", { title: view.header, version: view.header, hasQuery: false }],
  ];

  test.each(files)("%s over %j names the member that is missing", (name, incomplete) => {
    expect(() => render(name, incomplete)).toThrow(
      /^templates\/.* reads ".*", which its view does not have$|^".*" not defined in/,
    );
  });

  test("one that has everything renders", () => {
    expect(render("msw/servers.ts.hbs", view)).toContain('\n  "/",\n];\n');
  });

  const probe = (source: string): string => {
    const view = { list: [literal("l")], a: literal("a"), no: false, inner: { b: literal("b") } };
    return Handlebars.create().compile(source, COMPILE_OPTIONS)(seal(view, "x.hbs"));
  };

  test.each([
    "{{x}}",
    "{{#if x}}{{/if}}",
    "{{#each x}}{{/each}}",
    "{{#each list}}{{#if ../x}}{{/if}}{{/each}}",
    "{{#if inner.x}}{{/if}}",
    "{{constructor}}",
    "{{#if constructor}}{{/if}}",
    "{{#if toLocaleString}}{{/if}}",
    "{{#each hasOwnProperty}}{{/each}}",
  ])("%s reads what is not there", (source) => {
    expect(() => probe(source)).toThrow(/which its view does not have|not defined in/);
  });

  test("what is there can be read, from a level below too", () => {
    expect(probe("{{#each list}}{{this}}{{../a}}{{/each}}{{#if no}}{{else}}{{a}}{{/if}}")).toBe('"l""a""a"');
  });
});
