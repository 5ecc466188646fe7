import type { JsonValue, Media, Model, Operation, Parameter, Schema } from "../model.ts";
import { resolveSchema } from "./context.ts";

/** How deep a made-up value goes before recursion is cut. */
const DEPTH = 6;

/** A value for a media type: its default example, else one made up from the schema. */
export function sampleBody(model: Model, media: Media): JsonValue {
  const [example] = media.examples;
  if (example !== undefined) return example.value;
  return media.schema === undefined ? null : sampleOf(model, media.schema);
}

/** The input that a call needs at least: what is required, nothing more. */
export function sampleInput(model: Model, operation: Operation, body: Media | undefined): { readonly [key: string]: JsonValue } {
  const input: Record<string, JsonValue> = {};
  for (const [place, key] of INPUT_KEYS) {
    const required = operation.parameters.filter((parameter) => parameter.in === place && parameter.required);
    if (required.length > 0) input[key] = record(required.map((parameter) => [parameter.wire, sampleParameter(model, parameter)]));
  }
  if (body !== undefined && operation.body?.required) input["body"] = sampleBody(model, body);
  return input;
}

/** The member of a call's input that holds the parameters of a place. */
export const INPUT_KEYS = [
  ["path", "path"],
  ["query", "query"],
  ["header", "headers"],
  ["cookie", "cookies"],
] as const;

function sampleParameter(model: Model, parameter: Parameter): JsonValue {
  return parameter.examples[0]?.value ?? sampleOf(model, parameter.schema);
}

/** A value that the schema allows: plausible, deterministic, and no larger than it must be. */
export function sampleOf(model: Model, schema: Schema, depth = 0): JsonValue {
  const target = resolveSchema(model, schema);
  const given = target.const?.value ?? target.enum?.[0] ?? target.default?.value ?? target.examples[0];
  if (given !== undefined) return given;
  const variant = target.oneOf[0] ?? target.anyOf[0];
  const parts = [...target.allOf, ...(variant === undefined ? [] : [variant])].map((part) => sampleOf(model, part, depth + 1));
  const own = ownSample(model, target, depth, parts.length > 0);
  return [own, ...parts].reduce(merge);
}

function merge(a: JsonValue, b: JsonValue): JsonValue {
  return isRecord(a) && isRecord(b) ? record([...Object.entries(a), ...Object.entries(b)]) : (b ?? a);
}

function isRecord(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object whose members are its own whatever they are called. */
function record(entries: Iterable<readonly [string, JsonValue]>): { readonly [key: string]: JsonValue } {
  return Object.fromEntries(entries);
}

function ownSample(model: Model, schema: Schema, depth: number, composed: boolean): JsonValue {
  const type = schema.types.find((name) => name !== "null") ?? schema.types[0];
  switch (type ?? (schema.properties.size > 0 || composed ? "object" : "null")) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return numberSample(schema);
    case "string":
      return stringSample(schema);
    case "array":
      return arraySample(model, schema, depth);
    case "object":
      return objectSample(model, schema, depth);
    default:
      return null;
  }
}

function objectSample(model: Model, schema: Schema, depth: number): JsonValue {
  const wanted = [...schema.properties].filter(([name]) => schema.required.has(name) && depth < DEPTH);
  return record(wanted.map(([name, property]) => [name, sampleOf(model, property, depth + 1)]));
}

function arraySample(model: Model, schema: Schema, depth: number): JsonValue {
  const prefix = schema.prefixItems.map((item) => sampleOf(model, item, depth + 1));
  const { items } = schema;
  const missing = Math.max(0, Math.min(schema.constraints.minItems ?? 1, 10) - prefix.length);
  if (items === undefined || (depth >= DEPTH && !schema.constraints.minItems)) return prefix;
  return [...prefix, ...Array.from({ length: missing }, () => sampleOf(model, items, depth + 1))];
}

function numberSample({ constraints }: Schema): number {
  const { minimum, maximum, exclusiveMinimum, multipleOf } = constraints;
  const low = minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1);
  const stepped = multipleOf === undefined ? low : Math.ceil(low / multipleOf) * multipleOf;
  return maximum !== undefined && stepped > maximum ? maximum : stepped;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  time: "12:00:00Z",
  duration: "P1D",
  email: "ada@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/",
  uuid: "2f1c7a52-7a3e-4a51-9d5c-3b1f0b0d6c11",
};

function stringSample({ format, constraints }: Schema): string {
  const { minLength = 0, maxLength = Infinity } = constraints;
  const text = FORMATS[format ?? ""] ?? "text";
  return text.padEnd(Math.min(minLength, 1000), "x").slice(0, maxLength);
}
