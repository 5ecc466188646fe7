import type { JsonValue, Media, Model, Operation, Parameter, Schema, SchemaType } from "../model.ts";
import { resolveSchema } from "./context.ts";
import { wireValue } from "./stream-text.ts";

/** A value for a media type: its default example, else one made up from the schema. */
export function sampleBody(model: Model, media: Media): JsonValue {
  const [example] = media.examples;
  if (example !== undefined) return wireValue(media, example.value);
  return media.schema === undefined ? null : wireValue(media, sampleOf(model, media.schema));
}

/** The parameters that a call needs at least, by their place in its input. */
export function sampleParameters(model: Model, operation: Operation): { readonly [key: string]: JsonValue } {
  const input: Record<string, JsonValue> = {};
  for (const [place, key] of INPUT_KEYS) {
    const required = operation.parameters.filter((parameter) => parameter.in === place && parameter.required);
    if (required.length > 0)
      input[key] = record(required.map((parameter) => [parameter.wire, sampleParameter(model, parameter)]));
  }
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
export function sampleOf(model: Model, schema: Schema): JsonValue {
  return new Sampler(model).sample(schema) ?? null;
}

/** How many schemas one value is made from. What comes later is null: few documents get there, hostile ones at once. */
const BUDGET = 2000;

const NONE: ReadonlySet<string> = new Set();

interface Choice {
  readonly required: ReadonlySet<string>;
  readonly values: readonly (JsonValue | undefined)[];
}

/** Makes one value. `undefined` says that a schema leads back to itself before it has one. */
class Sampler {
  readonly #model: Model;
  readonly #open = new Set<string>();
  #left = BUDGET;

  constructor(model: Model) {
    this.#model = model;
  }

  /** `required` is what the whole requires: a property may be described in one part of it and required in another. */
  sample(schema: Schema, required: ReadonlySet<string> = NONE): JsonValue | undefined {
    if (this.#isSpent()) return null;
    const { ref } = schema;
    if (ref === undefined) return this.#made(schema, required);
    const target = this.#model.schemas.get(ref);
    if (target === undefined || this.#open.has(ref)) return undefined;
    this.#open.add(ref);
    const value = this.sample(target.schema, required);
    this.#open.delete(ref);
    return value;
  }

  #isSpent(): boolean {
    this.#left -= 1;
    return this.#left < 0;
  }

  #made(schema: Schema, required: ReadonlySet<string>): JsonValue | undefined {
    const given = givenValue(schema);
    if (given !== undefined) return given.value;
    const base = new Set([...required, ...schema.required, ...schema.allOf.flatMap((part) => this.#requiredBy(part))]);
    const choice = this.#choice(schema, base);
    const all = choice?.required ?? base;
    const isSumOfParts =
      (choice !== undefined || schema.allOf.length > 0) && schema.types.length === 0 && schema.properties.size === 0;
    const own = isSumOfParts ? [] : [this.#own(schema, all)];
    const parts = [...own, ...schema.allOf.map((part) => this.sample(part, all)), ...(choice?.values ?? [])];
    const made = parts.filter((part) => part !== undefined);
    if (made.length === parts.length) return made.reduce(merge);
    return schema.types.includes("null") ? null : undefined;
  }

  #requiredBy(schema: Schema, seen: Set<string> = new Set()): string[] {
    const { ref } = schema;
    if (this.#isSpent() || (ref !== undefined && seen.has(ref))) return [];
    if (ref !== undefined) seen.add(ref);
    const target = resolveSchema(this.#model, schema);
    return [...target.required, ...target.allOf.flatMap((part) => this.#requiredBy(part, seen))];
  }

  /** The first alternative that has a value, with the member that a discriminator tells it by. */
  #choice({ oneOf, anyOf, discriminator }: Schema, base: ReadonlySet<string>): Choice | undefined {
    const variants = oneOf.length > 0 ? oneOf : anyOf;
    for (const variant of variants) {
      const required = new Set([...base, ...this.#requiredBy(variant)]);
      const value = this.sample(variant, required);
      if (value !== undefined) return { required, values: [value, ...tagOf(variant, value, discriminator)] };
    }
    return variants.length === 0 ? undefined : { required: base, values: [undefined] };
  }

  #own(schema: Schema, required: ReadonlySet<string>): JsonValue | undefined {
    const type = schema.types.find((name) => name !== "null") ?? schema.types[0] ?? impliedType(schema);
    const value = this.#typed(type, schema, required);
    return value === undefined && schema.types.includes("null") ? null : value;
  }

  #typed(type: SchemaType, schema: Schema, required: ReadonlySet<string>): JsonValue | undefined {
    switch (type) {
      case "boolean":
        return true;
      case "integer":
      case "number":
        return numberSample(schema);
      case "string":
        return stringSample(schema);
      case "array":
        return this.#array(schema);
      case "object":
        return this.#object(schema, required);
      case "null":
        return null;
    }
  }

  /** What is required and described here; the rest is described in other parts, or may be anything. */
  #object(schema: Schema, required: ReadonlySet<string>): JsonValue | undefined {
    const own = [...schema.properties].filter(([name]) => required.has(name));
    const more = [...schema.required].filter(
      (name) => !schema.properties.has(name) && typeof schema.additionalProperties === "object",
    );
    const members: [string, JsonValue | undefined][] = own.map(([name, property]) => [name, this.sample(property)]);
    for (const name of more)
      members.push([
        name,
        typeof schema.additionalProperties === "object" ? this.sample(schema.additionalProperties) : null,
      ]);
    const made = members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    return made.length < members.length ? undefined : record(made);
  }

  #array({ prefixItems, items, constraints }: Schema): JsonValue | undefined {
    const { minItems, maxItems = Infinity } = constraints;
    const length = Math.min(minItems ?? Math.max(1, prefixItems.length), maxItems, 100);
    const values = Array.from({ length }, (_, index) => this.#item(prefixItems[index] ?? items));
    const made = values.filter((value) => value !== undefined);
    // What leads back to itself may be left out where a shorter list will do.
    return made.length === values.length ? made : minItems ? undefined : [];
  }

  #item(schema: Schema | undefined): JsonValue | undefined {
    return schema === undefined ? null : this.sample(schema);
  }
}

/** OpenAPI 3.1 section 4.8.25: the value that says which schema an object is of, by default the schema's name. */
function tagOf({ ref }: Schema, value: JsonValue, discriminator: Schema["discriminator"]): JsonValue[] {
  if (discriminator === undefined || ref === undefined || !isRecord(value)) return [];
  const [tag] = [...discriminator.mapping].find(([, name]) => name === ref) ?? [ref];
  return [record([[discriminator.property, tag]])];
}

/** What the document itself says: a constant, the first of an enum, the default, an example. */
function givenValue(schema: Schema): { readonly value: JsonValue } | undefined {
  const first = (list: readonly JsonValue[] | undefined): { readonly value: JsonValue } | undefined =>
    list?.[0] === undefined ? undefined : { value: list[0] };
  return schema.const ?? first(schema.enum) ?? schema.default ?? first(schema.examples);
}

/** A schema without a type may still speak of one alone. */
function impliedType(schema: Schema): SchemaType {
  if (schema.properties.size > 0 || schema.required.size > 0) return "object";
  return schema.items !== undefined || schema.prefixItems.length > 0 ? "array" : "null";
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

/** The first that is allowed of 1, 0 and what lies at either bound. */
function numberSample({ types, constraints }: Schema): number {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
  } = constraints;
  const step = constraints.multipleOf ?? (types.includes("number") ? undefined : 1);
  const near = [
    1,
    0,
    minimum,
    maximum,
    exclusiveMinimum + (step ?? 1),
    exclusiveMaximum - (step ?? 1),
    (exclusiveMinimum + exclusiveMaximum) / 2,
  ];
  const fine = (value: number): boolean =>
    value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum;
  const steps = near
    .filter(Number.isFinite)
    .flatMap((value) =>
      step === undefined ? [value] : [Math.ceil(value / step) * step, Math.floor(value / step) * step],
    );
  return (steps.find(fine) ?? 1) + 0;
}

const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

function stringSample({ format, constraints }: Schema): string {
  const { minLength = 0, maxLength = Infinity } = constraints;
  const text = FORMATS.get(format ?? "") ?? "text";
  return text.padEnd(Math.min(minLength, 1000), "x").slice(0, maxLength);
}
