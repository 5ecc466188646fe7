import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintTemplate } from "./testing/lint-template.ts";

const FOLDER = join(import.meta.dirname, "../../templates");
const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".hbs"));

test("there are templates to look at", () => {
  expect(FILES.length).toBeGreaterThan(20);
});

test.each(FILES)("%s is nothing but names, each, if and partials", (file) => {
  expect(lintTemplate(file, readFileSync(join(FOLDER, file), "utf8"))).toEqual([]);
});

describe("the lint finds", () => {
  test.each([
    'const a = "{{x}}";',
    "const a = '{{x}}';",
    'const a = "a b {{x}} c";',
    "const a = `{{x}}`;",
    "const a = `a ${b} {{x}}`;",
    "/* {{id}} */",
    "// {{docs}}",
    "{{{x}}}",
    "{{&x}}",
    "{{x y}}",
    "{{x y=1}}",
    "{{lookup a b}}",
    "{{x.y}}",
    "{{@index}}",
    "{{../../x}}",
    "{{'x'}}",
    "{{#with x}}\n{{/with}}",
    "{{#unless x}}\n{{/unless}}",
    "{{#x}}\n{{/x}}",
    "{{^x}}\n{{/x}}",
    "{{#if (x)}}\n{{/if}}",
    "{{#each x as |y|}}\n{{/each}}",
    "{{#if x}}\n{{#with y}}\n{{/with}}\n{{/if}}",
    "{{#if x}}\n{{else}}\n{{{y}}}\n{{/if}}",
    "{{> (lookup . 'x')}}",
    "{{> operations}}",
    "{{> operations this a=1}}",
    "{{#> x}}\n{{/x}}",
    '{{#*inline "x"}}\n{{/inline}}',
    "a {{#if x}}\nb\n{{/if}}",
    "{{#if x}} b\n{{/if}}",
    "{{#if x}}\nb{{/if}}",
    "{{#if x}}\na {{else}}\n{{/if}}",
  ])("%j", (source) => {
    expect(lintTemplate("x.ts.hbs", source)).not.toEqual([]);
  });

  test.each(["`{{queryInput}}`", '```ts\nconst a = "{{x}}";\n```', "```ts\n// {{title}}\n```"])(
    "in a README: %j",
    (source) => {
      expect(lintTemplate("README.md.hbs", source)).not.toEqual([]);
    },
  );

  test.each([
    "const a = {{x}};",
    "{{#each list}}\n  {{this}}, {{../x}}\n{{/each}}",
    "f(a{{#if x}}?{{else}}!{{/if}}: b)",
    "/** Calls `{{call}}`. */",
    "import x from {{from}};",
    "{{> operations this}}",
  ])("nothing in %j", (source) => {
    expect(lintTemplate("x.ts.hbs", source)).toEqual([]);
  });
});
