import { isRecord } from "../support/json.ts";
import { placeAt, pointerTo } from "../support/place.ts";
import { problemsOf } from "../support/validate.ts";
import { type ExampleInput, replyCases, requestCases } from "./cases.ts";
import { operations } from "./facts.ts";
import { samples } from "./samples.ts";

/** A value and the generated type that it is, or is not, assignable to. */
export interface TypeCase {
  /** A name that `@iam-users/types` exports. */
  readonly type: string;
  readonly value: unknown;
  /** What the value is. */
  readonly title: string;
}

/** A value of every JSON type, none of them anybody's enum. */
const CANDIDATES: readonly unknown[] = [0, "no such value", true, null, [0], { no: "such member" }];

/** Every example under every type that it should have. */
export const assignable: readonly TypeCase[] = unique([
  ...requestCases.map(({ operation, name, input }) => ({
    type: `${pascal(operation)}Input`,
    value: input,
    title: name,
  })),
  ...operations.flatMap(({ id, body }) =>
    (body?.media ?? []).flatMap(({ schemaName, examples }) =>
      examples.map(({ name, value }) => ({ type: schemaName, value, title: `${id} body ${name}` })),
    ),
  ),
  ...replyCases.flatMap(({ operation, status, example, schemaName, body }) => {
    const title = `${operation} ${status} ${example}`;
    const group = `${pascal(operation)}${status < 300 ? "Output" : "Error"}`;
    return [schemaName, group].map((type) => ({ type, value: body, title }));
  }),
  ...[...samples].map(([type, value]) => ({ type, value, title: "a part of an example" })),
]);

/** Values that are a step away from an example and not valid: none of them may compile. */
export const broken: readonly TypeCase[] = [
  ...[...samples].flatMap(([type, value]) => brokenSchema(type, value)),
  ...operations.flatMap(({ id }) => brokenInputs(id)),
];

/** Without each required member, and with each member of a type that it must not have. */
function brokenSchema(type: string, value: unknown): TypeCase[] {
  if (!isRecord(value)) return [];
  const schema = pointerTo("/components/schemas", type);
  const required = placeAt(schema)?.value["required"];
  const dropped = (Array.isArray(required) ? required.map(String) : []).map((member) => ({
    type,
    value: without(value, member),
    title: `without ${member}`,
  }));
  const changed = Object.keys(value).flatMap((member) =>
    wrongValues(pointerTo(schema, "properties", member)).map((wrong) => ({
      type,
      value: { ...value, [member]: wrong },
      title: `with another type of ${member}`,
    })),
  );
  return [...dropped, ...changed];
}

/** Values whose type, and not only whose size, is refused. */
function wrongValues(schema: string): unknown[] {
  const isOfType = (value: unknown): boolean =>
    problemsOf(schema, value).every(({ keyword }) => keyword !== "type" && keyword !== "enum");
  return placeAt(schema) === undefined ? [] : CANDIDATES.filter((value) => !isOfType(value));
}

/** Without each required parameter, and without the body. */
function brokenInputs(operation: string): TypeCase[] {
  const input: ExampleInput = requestCases.find((request) => request.operation === operation)?.input ?? {};
  const type = `${pascal(operation)}Input`;
  return Object.entries(input).flatMap(([group, members]) => {
    const names = group !== "body" && isRecord(members) ? Object.keys(members) : [];
    return [
      { type, value: without(input, group), title: `without ${group}` },
      ...names.map((name) => ({
        type,
        value: { ...input, [group]: without(members, name) },
        title: `without ${group}.${name}`,
      })),
    ];
  });
}

function without(value: unknown, member: string): unknown {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name !== member));
}

function pascal(operation: string): string {
  return `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
}

/** The media types share their examples: one line for each is enough. */
function unique(cases: readonly TypeCase[]): TypeCase[] {
  return [...new Map(cases.map((one) => [JSON.stringify([one.type, one.value]), one])).values()];
}
