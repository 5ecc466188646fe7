import { matches } from "../matches.js";
import type { SchemaData, SchemaObject } from "../schema-data.js";
import type { Visit } from "../visit.js";
import type { JsonMembers, Rules } from "./rule.js";

function missing(names: readonly string[], members: JsonMembers, visit: Visit, keyword: string): void {
  for (const name of names) {
    if (!Object.hasOwn(members, name)) visit.report(keyword, `must have the member ${JSON.stringify(name)}`, names);
  }
}

/** What a keyword says of the members that are there. */
const present = <T>(named: Readonly<Record<string, T>>, members: JsonMembers): [string, T][] =>
  Object.entries(named).filter(([name]) => Object.hasOwn(members, name));

/** The schemas of the patterns that a name matches. */
function matching(patterns: SchemaObject["patternProperties"] = {}, name: string, visit: Visit): SchemaData[] {
  return Object.entries(patterns).flatMap(([pattern, schema]) => (matches(pattern, name, visit) ? [schema] : []));
}

/** JSON Schema 2020-12: sections 10.2.2.4, 10.3.2 and 11.3 of the core, 6.5 of validation. */
export const objectRules: Rules<JsonMembers> = {
  minProperties: (limit, members) => Object.keys(members).length < limit && `must have at least ${limit} members`,
  maxProperties: (limit, members) => Object.keys(members).length > limit && `must have at most ${limit} members`,
  required: (names, members, visit) => missing(names, members, visit, "required"),
  requiredIn: (names, members, visit) => {
    missing(names[visit.run.options.direction ?? "response"] ?? [], members, visit, "required");
  },
  dependentRequired: (names, members, visit) => {
    for (const [, required] of present(names, members)) missing(required, members, visit, "dependentRequired");
  },
  dependentSchemas: (schemas, members, visit) => {
    for (const [, schema] of present(schemas, members)) visit.also(schema, members);
  },
  properties: (schemas, members, visit) => {
    for (const [name, schema] of present(schemas, members)) visit.member(schema, members[name], name);
  },
  patternProperties: (schemas, members, visit) => {
    for (const name of Object.keys(members))
      for (const schema of matching(schemas, name, visit)) visit.member(schema, members[name], name);
  },
  additionalProperties: (schema, members, visit, { properties = {}, patternProperties }) => {
    for (const name of Object.keys(members))
      if (!Object.hasOwn(properties, name) && matching(patternProperties, name, visit).length === 0)
        visit.member(schema, members[name], name);
  },
  propertyNames: (schema, members, visit) => {
    for (const name of Object.keys(members)) {
      const at = visit.at(name);
      for (const { message } of at.attempt(schema, name))
        at.report("propertyNames", `must be named otherwise: the name ${message}`, schema);
    }
  },
  unevaluatedProperties: (schema, members, visit) => {
    for (const name of Object.keys(members)) if (!visit.seen?.has(name)) visit.member(schema, members[name], name);
  },
};
