import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where Debian's `libtest-json-schema-acceptance-perl` puts the JSON Schema Test Suite. */
const DEBIAN = "/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance";

const root = process.env["JSON_SCHEMA_SUITE"] ?? DEBIAN;

/** The folder of the suite's 2020-12 cases, or undefined where this machine has none: then its tests are skipped. */
export const suiteFolder: string | undefined = [join(root, "tests/draft2020-12")].find((folder) => existsSync(folder));

export type JsonSchema = boolean | { readonly [key: string]: unknown };

/** Values and what the suite says of them under one schema. */
export interface SuiteGroup {
  readonly schema: JsonSchema;
  readonly cases: readonly SuiteCase[];
}

export interface SuiteCase {
  /** The file, and a digest of schema and value that stays when the suite gets more cases. */
  readonly id: string;
  readonly value: unknown;
  readonly valid: boolean;
}

/** Keywords that OpenAPI documents cannot use here (E_UNSUPPORTED), or that lead out of the schema. */
const UNSUPPORTED = /"\$(id|anchor|dynamicRef|dynamicAnchor|vocabulary)":|"\$ref":"[^#"]/;

/** The groups of a file (`required`, `optional/format/date`), without those whose references are beyond OpenAPI's. */
export function suiteGroups(file: string): SuiteGroup[] {
  const groups = JSON.parse(readFileSync(join(suiteFolder ?? "", `${file}.json`), "utf8")) as readonly {
    readonly schema: JsonSchema;
    readonly tests: readonly { readonly data: unknown; readonly valid: boolean }[];
  }[];
  return groups
    .filter(({ schema }) => !UNSUPPORTED.test(JSON.stringify(schema)))
    .map(({ schema, tests }) => ({
      schema,
      cases: tests.map(({ data, valid }) => ({ id: `${file}:${digest([schema, data])}`, value: data, valid })),
    }));
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 10);
}

/** The files of every keyword that validators know. */
export const KEYWORD_FILES: readonly string[] =
  `additionalProperties allOf anyOf boolean_schema const contains content default
  defs dependentRequired dependentSchemas enum exclusiveMaximum exclusiveMinimum format if-then-else
  infinite-loop-detection items maxContains maxItems maxLength maxProperties maximum minContains minItems minLength
  minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems properties propertyNames ref required
  type unevaluatedItems unevaluatedProperties uniqueItems`.split(/\s+/);

export const FORMAT_FILES: readonly string[] = `date date-time email hostname ipv4 ipv6 time uri uuid`
  .split(" ")
  .map((name) => `optional/format/${name}`);
