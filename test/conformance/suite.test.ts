/**
 * The 2020-12 cases of the JSON Schema Test Suite against `check`, twice: with each schema written as data by hand, and as a
 * component of an OpenAPI document that goes through the generator; and against ajv, for comparison.
 *
 * What is known to differ stands in `known-differences.json`, which only ever shrinks.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CheckOptions, type SchemaData, check, formats } from "@specloom/runtime/schema";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { generate } from "specloom";
import { afterAll, describe, expect, test } from "vitest";
import {
  FORMAT_FILES,
  KEYWORD_FILES,
  type JsonSchema,
  type SuiteGroup,
  suiteFolder,
  suiteGroups,
} from "../support/json-schema-suite.ts";
import { toSchemaData } from "../support/to-schema-data.ts";

type Contender = "check" | "generated" | "ajv";

const known = JSON.parse(readFileSync(join(import.meta.dirname, "known-differences.json"), "utf8")) as Readonly<
  Record<Contender, readonly string[]>
>;

// Inside the folder of the tests, since that is where modules are served from.
mkdirSync(join(import.meta.dirname, ".scratch"), { recursive: true });
const scratch = mkdtempSync(join(import.meta.dirname, ".scratch/suite-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** References within a schema, as references into the component that it becomes. */
function asComponent(schema: unknown, name: string): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((part) => asComponent(part, name));
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (key === "$ref" && typeof value === "string") return [key, value.replace("#", `#/components/schemas/${name}`)];
    return [key, key === "enum" || key === "const" ? value : asComponent(value, name)];
  });
  return Object.fromEntries(entries);
}

/** What the generator makes of the schemas, one component each. */
async function generated(schemas: readonly JsonSchema[], cwd: string): Promise<(SchemaData | undefined)[]> {
  const names = schemas.map((_, index) => `Case${index}`);
  const document = {
    openapi: "3.1.0",
    info: { title: "Cases", version: "1" },
    // Every component is kept because an operation leads to it.
    paths: {
      "/": {
        get: {
          operationId: "get",
          responses: {
            200: {
              description: "",
              content: {
                "application/json": {
                  schema: { anyOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) },
                },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        schemas.map((schema, index) => [`Case${index}`, asComponent(schema, `Case${index}`)]),
      ),
    },
  };
  mkdirSync(cwd);
  writeFileSync(join(cwd, "spec.json"), JSON.stringify(document));
  await generate({ config: { spec: "spec.json", scope: "@cases", output: ".", targets: ["client"] }, cwd });
  const folder = join(cwd, "client/src/generated/schemas");
  const files = new Set(readdirSync(folder));
  return Promise.all(
    names.map(async (name) => {
      const file = `case${name.slice(4)}.ts`;
      if (!files.has(file)) throw new Error(`${name} became no module of its own`);
      const module = (await import(join(folder, file))) as Readonly<Record<string, SchemaData>>;
      return module[`case${name.slice(4)}Schema`];
    }),
  );
}

function ajvFor(schema: JsonSchema, withFormats: boolean): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: withFormats, logger: false });
  if (withFormats) addFormats.default(ajv);
  return ajv.compile(schema) as (value: unknown) => boolean;
}

describe.skipIf(suiteFolder === undefined)("the JSON Schema Test Suite", () => {
  test.each([
    { what: "keywords", files: KEYWORD_FILES, options: {}, least: 1000 },
    { what: "formats", files: FORMAT_FILES, options: { formats }, least: 250 },
  ])("$what", { timeout: 60_000 }, async ({ what, files, options, least }) => {
    const groups: readonly SuiteGroup[] = files.flatMap(suiteGroups);
    const byGenerator = await generated(
      groups.map(({ schema }) => schema),
      join(scratch, what),
    );
    const differing = groups.flatMap((group, index) => differences(group, byGenerator[index], options));
    const cases = groups.flatMap((group) => group.cases.map(({ id }) => id));
    const of = (contender: Contender): string[] =>
      differing
        .filter((one) => one.contender === contender)
        .map(({ id }) => id)
        .sort();
    console.info(
      `${what}: ${cases.length} cases; differ: check ${of("check").length}, generated ${of("generated").length}, ajv ${of("ajv").length}`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(least);
    for (const contender of ["check", "generated", "ajv"] as const) {
      // Equality both ways: a new difference is a fault, and one that is gone is taken off the list.
      expect(of(contender), contender).toEqual(known[contender].filter((id) => cases.includes(id)).sort());
    }
  });
});

function differences(
  group: SuiteGroup,
  byGenerator: SchemaData | undefined,
  options: CheckOptions,
): { readonly contender: Contender; readonly id: string }[] {
  const data = toSchemaData(group.schema);
  const ajv = ajvFor(group.schema, options.formats !== undefined);
  return group.cases.flatMap(({ id, value, valid }) => {
    const said: Readonly<Record<Contender, boolean>> = {
      check: check(data, value, options).length === 0,
      generated: byGenerator !== undefined && check(byGenerator, value, options).length === 0,
      ajv: ajv(value),
    };
    return (Object.keys(said) as Contender[])
      .filter((contender) => said[contender] !== valid)
      .map((contender) => ({ contender, id }));
  });
}
