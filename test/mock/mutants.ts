import type { Model, Schema } from "specloom";
import { isRecord } from "../support/json.ts";

type Step = string | number;

/** A value that differs from a valid one in one thing. */
export interface Mutant {
  /** What was done. */
  readonly fault: string;
  /** The place at fault. */
  readonly steps: readonly Step[];
  /** Where the place is within one of several alternatives, the place that has them: nobody can tell which is meant. */
  readonly alternatives?: readonly Step[];
  /** Nothing where the value itself is left out. */
  readonly value: unknown;
}

/** How a value goes out: as JSON, or as text, in which every string is one and a list is told by repetition. */
export type Wire = "json" | "text";

/** Every value that differs from a valid one of a schema in one thing that the schema forbids. */
export function mutantsOf(model: Model, schema: Schema, value: unknown, wire: Wire): readonly Mutant[] {
  return [schema, ...partsOf(model, schema)].flatMap((part) => [
    ...own(part, value, wire),
    ...members(model, part, value, wire),
    ...items(model, part, value, wire),
    ...chosen(model, part, value, wire),
  ]);
}

/** What must hold too: the component that is referred to, and `allOf`. */
function partsOf(model: Model, schema: Schema): readonly Schema[] {
  const target = schema.ref === undefined ? undefined : model.schemas.get(schema.ref)?.schema;
  const parts = [...(target === undefined ? [] : [target]), ...schema.allOf];
  return parts.flatMap((part) => [part, ...partsOf(model, part)]);
}

const at = (fault: string, value: unknown): Mutant => ({ fault, steps: [], value });

function own({ types, enum: values, constraints, ...schema }: Schema, value: unknown, wire: Wire): readonly Mutant[] {
  const { minimum, exclusiveMinimum, maximum, minLength = 0, maxLength, minItems = 0, maxItems } = constraints;
  const isText = typeof value === "string";
  const wrongType =
    wire === "json" ? otherTypes(types) : types.includes("integer") || types.includes("number") ? ["x"] : [];
  return [
    ...wrongType.map((other) => at(`is ${JSON.stringify(other)}`, other)),
    ...(values === undefined && schema.const === undefined ? [] : [at("is not listed", "no such value")]),
    ...(types.includes("integer") ? [at("is a fraction", 1.5)] : []),
    ...(minimum === undefined ? [] : [at("is too small", minimum - 1)]),
    ...(exclusiveMinimum === undefined ? [] : [at("is at its bound", exclusiveMinimum)]),
    ...(maximum === undefined ? [] : [at("is too large", maximum + 1)]),
    ...(isText && minLength > 0 && wire === "json" ? [at("is too short", value.slice(0, minLength - 1))] : []),
    ...(isText && maxLength !== undefined ? [at("is too long", value.padEnd(maxLength + 1, "x"))] : []),
    ...(Array.isArray(value) && minItems > 0 ? [at("has too few items", value.slice(0, minItems - 1))] : []),
    ...(Array.isArray(value) && maxItems !== undefined
      ? [
          at(
            "has too many items",
            Array.from({ length: maxItems + 1 }, () => value[0]),
          ),
        ]
      : []),
  ];
}

/** A value of each type that is not allowed. */
function otherTypes(types: readonly string[]): readonly unknown[] {
  if (types.length === 0) return [];
  const samples = { string: "text", integer: 7, boolean: true, array: [], object: {}, null: null };
  return Object.entries(samples)
    .filter(([type]) => !types.includes(type) && !(type === "integer" && types.includes("number")))
    .map(([, sample]) => sample);
}

function members(model: Model, schema: Schema, value: unknown, wire: Wire): readonly Mutant[] {
  if (!isRecord(value)) return [];
  const without = (name: string): object => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  const dropped = [...schema.required]
    .filter((name) => Object.hasOwn(value, name))
    .map((name): Mutant => {
      // As text, an object without members is none at all.
      const isGone = wire === "text" && Object.keys(value).length === 1;
      return { fault: `lacks ${name}`, steps: [name], value: without(name), ...(isGone && { alternatives: [] }) };
    });
  const extra: readonly Mutant[] =
    schema.statedProperties.additional !== undefined && schema.additionalProperties === false
      ? [{ fault: "has more", steps: ["surplus"], value: { ...value, surplus: 1 } }]
      : [];
  const below = [...schema.properties].flatMap(([name, member]) =>
    Object.hasOwn(value, name)
      ? mutantsOf(model, member, value[name], wire).map((mutant) =>
          inside(mutant, name, { ...value, [name]: mutant.value }),
        )
      : [],
  );
  return [...dropped, ...extra, ...below];
}

function items(model: Model, { items: schema }: Schema, value: unknown, wire: Wire): readonly Mutant[] {
  if (!Array.isArray(value) || schema === undefined) return [];
  return value.flatMap((item, index) =>
    mutantsOf(model, schema, item, wire).map((mutant) => inside(mutant, index, value.with(index, mutant.value))),
  );
}

function inside(mutant: Mutant, step: Step, value: unknown): Mutant {
  const { fault, steps, alternatives } = mutant;
  return { fault, steps: [step, ...steps], value, ...(alternatives && { alternatives: [step, ...alternatives] }) };
}

/** Mutants of the alternative that a discriminator names. */
function chosen(model: Model, schema: Schema, value: unknown, wire: Wire): readonly Mutant[] {
  const { property = "", mapping } = schema.discriminator ?? {};
  const name = isRecord(value) ? mapping?.get(String(value[property])) : undefined;
  const alternative = schema.oneOf.find(({ ref }) => ref === name);
  if (alternative === undefined) return [];
  return mutantsOf(model, alternative, value, wire).map((mutant) => ({ ...mutant, alternatives: [] }));
}

/** As the API names a place. */
export function fieldOf(steps: readonly Step[]): string {
  return steps.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    return name === "" ? step : `${name}.${step}`;
  }, "");
}
