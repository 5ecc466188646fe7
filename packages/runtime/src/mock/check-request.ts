import { own } from "../client/own.js";
import type { Place } from "../parameters/parameter-error.js";
import type { CheckOptions } from "../schema/check-options.js";
import { checkValue } from "./check-value.js";
import type { InputProblem } from "./input-problem.js";
import type { MockOperation, MockParameter } from "./mock-operation.js";
import type { ReadRequest } from "./read-request.js";

export interface CheckingOptions extends CheckOptions {
  /** Whether names of the query that are not documented are refused. */
  readonly strict: boolean;
}

const places = ["path", "query", "headers", "cookies"] as const satisfies readonly Place[];

/** All that is wrong with a request, in the order path, query, headers, cookies, body. */
export function checkRequest(
  operation: MockOperation,
  request: ReadRequest,
  options: CheckingOptions,
): readonly InputProblem[] {
  const parameters = places.flatMap((place) =>
    Object.entries<MockParameter<unknown>>(operation.parameters?.[place] ?? {}).flatMap(([name, parameter]) =>
      checkParameter(place, name, parameter, request, options),
    ),
  );
  const unknown = options.strict ? unknownNames(operation, request) : [];
  return [...parameters, ...unknown, ...checkBody(operation, request, options)];
}

function checkParameter(
  place: Place,
  name: string,
  { required = false, schema }: MockParameter<unknown>,
  { parameters }: ReadRequest,
  options: CheckOptions,
): readonly InputProblem[] {
  const error = parameters.errors.find((one) => one.place === place && one.parameter === name);
  if (error !== undefined) return [{ place, steps: [name], message: error.reason }];
  const value = own(parameters[place], name);
  if (value !== undefined) return checkValue({ place, steps: [name] }, schema, value, options);
  return required ? [{ place, steps: [name], message: "is required" }] : [];
}

/** An API key may stand in the query without being a parameter. */
function unknownNames({ security = [] }: MockOperation, { parameters }: ReadRequest): readonly InputProblem[] {
  const keys = new Set(security.flat().map((scheme) => (scheme.kind === "apiKey" ? scheme.wire : "")));
  const names = parameters.unknown.filter((name) => !keys.has(name));
  return names.map((name) => ({ place: "query", steps: [name], message: "is not documented" }));
}

function checkBody({ body }: MockOperation, read: ReadRequest, options: CheckOptions): readonly InputProblem[] {
  const { media, value, problem } = read.body;
  if (body === undefined) return [];
  const place = { place: "body", steps: [] } as const;
  if (problem !== undefined) return [{ ...place, message: problem }];
  if (value === undefined) return body.required ? missingBody(body.media[0]?.schema, options) : [];
  const { schema = true, format } = media ?? {};
  if (format === "json" || format === "form") return checkValue(place, schema, value, options);
  // Of parts and bytes no schema can be asked but which parts there are.
  return format === "multipart" ? checkValue(place, { required: requiredBy(schema) }, value, options) : [];
}

/** Where members are required, each of them is missing; else the body is. */
function missingBody(schema: SchemaOf, options: CheckOptions): readonly InputProblem[] {
  const missing = checkValue({ place: "body", steps: [] }, { required: requiredBy(schema) }, {}, options);
  return missing.length > 0 ? missing : [{ place: "body", steps: [], message: "is required" }];
}

type SchemaOf = Parameters<typeof checkValue>[1] | undefined;

/** The members that an object must have at its first level, through references and `allOf`. */
function requiredBy(schema: SchemaOf, seen: Set<SchemaOf> = new Set()): readonly string[] {
  if (typeof schema !== "object" || seen.has(schema)) return [];
  seen.add(schema);
  const { required = [], requiredIn, allOf = [], $ref } = schema;
  const parts = $ref === undefined ? allOf : [$ref(), ...allOf];
  return [
    ...new Set([...required, ...(requiredIn?.request ?? []), ...parts.flatMap((part) => requiredBy(part, seen))]),
  ];
}
