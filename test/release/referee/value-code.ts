import type { Model, Schema } from "../../../generator/src/model.ts";
import { flatten } from "../../../generator/src/release/schema/flatten.ts";
import { mergedProperties } from "../../../generator/src/release/schema/properties.ts";
import { unionOf } from "../../../generator/src/release/schema/union.ts";
import { indexOf } from "../../../generator/src/release/schema/index-of.ts";

/** How a value is made up. */
export interface Making {
  readonly model: Model;
  /** Only what is required. */
  readonly least: boolean;
  /** Which of several possibilities to take, round and round. */
  readonly turn: number;
  /** How many objects are around already: a schema that holds itself ends. */
  readonly depth?: number;
}

const DEEPEST = 6;

/** A literal of TypeScript that a schema allows. */
export function valueCode(making: Making, schemas: readonly Schema[]): string {
  const { model, turn, depth = 0 } = making;
  const flat = flatten(model, schemas);
  const union = unionOf(model, flat);
  if (union.unknown) return "{ anything: true }";
  const isDeep = depth > DEEPEST;
  const all = [
    ...[...union.scalars.values()].flatMap(({ name, values }) =>
      values === undefined ? [SCALARS[name]] : [...values.keys()],
    ),
    ...union.arrays.map(({ parts }) => (isDeep ? "[]" : arrayCode(making, parts))),
    ...union.objects.map(({ parts, label }) => objectCode({ ...making, least: making.least || isDeep }, parts, label)),
    ...(union.nullable ? ["null"] : []),
  ];
  return all[turn % all.length] ?? "[]";
}

const SCALARS = { string: '"text"', number: "1", boolean: "true", bytes: "new Blob()" } as const;

function deeper(making: Making): Making {
  return { ...making, depth: (making.depth ?? 0) + 1 };
}

function arrayCode(making: Making, parts: readonly Schema[]): string {
  const places = parts.flatMap(({ prefixItems }) => prefixItems);
  if (places.length > 0) return `[${places.map((place) => valueCode(deeper(making), [place])).join(", ")}]`;
  return `[${valueCode(
    deeper(making),
    parts.flatMap(({ items }) => items ?? []),
  )}]`;
}

function objectCode(making: Making, parts: readonly Schema[], label: string | undefined): string {
  const { members, required } = mergedProperties(parts);
  const tag = tagOf(parts, label);
  const shown = [...members].filter(([name]) => !making.least || required.has(name));
  const written = shown.map(([name, schemas]) => {
    const value = tag?.property === name ? JSON.stringify(tag.value) : valueCode(deeper(making), schemas);
    return `${JSON.stringify(name)}: ${value}`;
  });
  const index = indexOf(parts);
  const any = index.kind === "any" ? '"some name": { anything: true }' : undefined;
  const typed = index.schema && `"some name": ${valueCode(deeper(making), [index.schema])}`;
  const more = making.least ? undefined : (any ?? typed);
  return `{ ${[...written, ...(more === undefined ? [] : [more])].join(", ")} }`;
}

/** The member that says which variant this is, and what it says. */
function tagOf(
  parts: readonly Schema[],
  label: string | undefined,
): { readonly property: string; readonly value: string } | undefined {
  const found = parts.find(({ discriminator }) => discriminator !== undefined)?.discriminator;
  if (found === undefined || label === undefined) return undefined;
  const value = [...found.mapping].find(([, name]) => name === label)?.[0] ?? label;
  return { property: found.property, value };
}

/** How many turns it takes until every value of every enum and every variant was taken. */
export function turnsOf(model: Model, schemas: readonly Schema[], depth = 0): number {
  const union = unionOf(model, flatten(model, schemas));
  const scalars = [...union.scalars.values()].map(({ values }) => values?.size ?? 1);
  const own = scalars.reduce((a, b) => a + b, 0) + union.arrays.length + union.objects.length + Number(union.nullable);
  if (depth > DEEPEST) return own;
  const inner = [
    ...union.arrays.flatMap(({ parts }) => parts.flatMap(({ items }) => items ?? [])).map((schema) => [schema]),
    ...union.objects.flatMap(({ parts }) => [...mergedProperties(parts).members.values()]),
  ];
  return Math.max(own, ...inner.map((some) => turnsOf(model, some, depth + 1)));
}
