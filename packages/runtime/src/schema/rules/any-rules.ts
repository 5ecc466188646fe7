import { own } from "../../client/own.js";
import { equal } from "../canonical.js";
import { kindOf } from "../kind-of.js";
import type { Problem } from "../problem.js";
import type { SchemaData, SchemaObject } from "../schema-data.js";
import type { Visit } from "../visit.js";
import type { Rules } from "./rule.js";

function isOf(type: string, value: unknown): boolean {
  return type === "integer" ? Number.isInteger(value) : type === kindOf(value);
}

const NOUNS: Readonly<Record<string, string>> = { string: "text", null: "null", boolean: "true or false" };

const nounOf = (type: string): string => NOUNS[type] ?? `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;

/** What a schema lists, within reason. */
const told = (value: unknown): string => JSON.stringify(value).slice(0, 200);

/** The alternative that is meant: the discriminator's, else the only one of the right type. */
function meant(
  tries: readonly (readonly Problem[])[],
  value: unknown,
  visit: Visit,
  { discriminator }: SchemaObject,
): readonly Problem[] | undefined {
  const { property = "", mapping = {} } = discriminator ?? {};
  const name = kindOf(value) === "object" && own(Object(value), property);
  if (typeof name === "string" && Object.hasOwn(mapping, name)) return tries[mapping[name] ?? -1];
  const fitting = tries.filter((problems) => !visit.here(problems, "type"));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Tries alternatives; tells how many were met, or in what the one that is meant was not. */
function choose(
  schemas: readonly SchemaData[],
  value: unknown,
  visit: Visit,
  schema: SchemaObject,
): number | undefined {
  const tries = schemas.map((alternative) => visit.attempt(alternative, value));
  const met = tries.filter((problems) => problems.length === 0).length;
  const problems = met === 0 ? meant(tries, value, visit, schema) : undefined;
  if (problems) visit.problems.push(...problems);
  return problems ? undefined : met;
}

/** JSON Schema 2020-12: sections 8.2.3 and 10.2 of the core, 6.1 of validation. */
export const anyRules: Rules<unknown> = {
  type: (types, value) => {
    const list = [types].flat();
    return !list.some((type) => isOf(type, value)) && `must be ${list.map(nounOf).join(" or ")}`;
  },
  enum: (values, value) => !values.some((one) => equal(one, value)) && `must be one of ${told(values)}`,
  const: (wanted, value) => !equal(wanted, value) && `must be ${told(wanted)}`,
  $ref: (target, value, visit) => visit.also(target(), value),
  allOf: (schemas, value, visit) => {
    for (const schema of schemas) visit.also(schema, value);
  },
  anyOf: (schemas, value, visit, schema) =>
    choose(schemas, value, visit, schema) === 0 && "must match one of the alternatives",
  oneOf: (schemas, value, visit, schema) => {
    const met = choose(schemas, value, visit, schema) ?? 1;
    return met !== 1 && `must match one of the alternatives${met > 1 ? ` alone, not ${met}` : ""}`;
  },
  not: (schema, value, visit) => visit.attempt(schema, value).length === 0 && "must not match what is excluded",
  if: (condition, value, visit, schema) => {
    const branch = visit.attempt(condition, value).length === 0 ? schema.then : schema.else;
    if (branch !== undefined) visit.also(branch, value);
  },
};
