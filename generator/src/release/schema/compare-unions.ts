import { type Site, componentSite } from "../site.ts";
import { compareArrays } from "./compare-arrays.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareScalars } from "./compare-scalars.ts";
import { type Context, type Whole, tell } from "./context.ts";
import type { Leaf } from "./expand.ts";
import { pairObjects } from "./pair-objects.ts";
import type { Scalar, ScalarName, Union } from "./union.ts";

/** A member of a union that has no counterpart on the other side. */
interface Lonely {
  readonly text: string;
  readonly detail: string;
}

/** Compares two unions member by member. */
export function compareUnions(context: Context, site: Site, { pointers }: Whole, before: Union, after: Union): void {
  if (before.unknown !== after.unknown) {
    if (after.unknown) tell(context, site, "became-unknown", pointers);
    else tell(context, site, "became-typed", { ...pointers, now: unionText(after) });
    return;
  }
  if (before.unknown) return;
  compareNull(context, site, pointers, before, after);
  const scalars = pairScalars(before, after);
  const arrays = pairArrays(before.arrays, after.arrays);
  const objects = pairObjects(context, site, before.objects, after.objects);
  const added: Lonely[] = [...scalars.added, ...arrays.added, ...objects.added.map(objectText)];
  const removed: Lonely[] = [...scalars.removed, ...arrays.removed, ...objects.removed.map(objectText)];
  tellLonely(context, site, pointers, { added, removed, before, after });
  for (const [old, now] of scalars.pairs) compareScalars(context, site, { pointers }, old, now);
  for (const [old, now] of arrays.pairs) compareArrays(context, site, old.parts, now.parts);
  for (const [old, now] of objects.pairs) {
    const label = old.label ?? now.label;
    compareObjects(context, label === undefined ? site : componentSite(site, label), old.parts, now.parts);
  }
  if (before.objects.length > 1 && after.objects.length > 1)
    compareDiscriminators(context, site, before.objects, after.objects, objects.pairs);
}

function compareNull(context: Context, site: Site, pointers: Whole["pointers"], before: Union, after: Union): void {
  if (before.nullable === after.nullable) return;
  // Null alone is a type like any other.
  if (isNullAlone(before) || isNullAlone(after)) return;
  tell(context, site, after.nullable ? "null-added" : "null-removed", pointers);
}

function isNullAlone({ scalars, arrays, objects }: Union): boolean {
  return scalars.size === 0 && arrays.length === 0 && objects.length === 0;
}

interface Lone {
  readonly added: readonly Lonely[];
  readonly removed: readonly Lonely[];
  readonly before: Union;
  readonly after: Union;
}

function tellLonely(context: Context, site: Site, pointers: Whole["pointers"], lone: Lone): void {
  const { added, removed, before, after } = lone;
  const nothingLeft = removed.length > 0 && removed.length === sizeOf(before);
  const wasNull = isNullAlone(before) !== isNullAlone(after);
  if ((nothingLeft && added.length > 0) || wasNull) {
    tell(context, site, "type-changed", { ...pointers, was: unionText(before), now: unionText(after) });
    return;
  }
  for (const { text, detail } of added) tell(context, site, "variant-added", { ...pointers, detail, now: text });
  for (const { text, detail } of removed) tell(context, site, "variant-removed", { ...pointers, detail, was: text });
}

function sizeOf({ scalars, arrays, objects }: Union): number {
  return scalars.size + arrays.length + objects.length;
}

/** A union in a few words: `a string or an array`. */
function unionText(union: Union): string {
  const words = [
    ...[...union.scalars.values()].map(scalarText),
    ...(union.arrays.length > 0 ? ["an array"] : []),
    ...union.objects.map((leaf) => objectText(leaf).text),
    ...(union.nullable ? ["null"] : []),
  ];
  return [...new Set(words)].join(" or ") || "nothing";
}

const SCALAR_TEXTS: Readonly<Record<ScalarName, string>> = {
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  bytes: "bytes",
};

function scalarText({ name }: Scalar): string {
  return SCALAR_TEXTS[name];
}

function objectText({ label }: Leaf): Lonely {
  return label === undefined ? { text: "another object", detail: "object" } : { text: `\`${label}\``, detail: label };
}

interface Paired<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly added: readonly Lonely[];
  readonly removed: readonly Lonely[];
}

function pairScalars(before: Union, after: Union): Paired<Scalar> {
  const lonely = (scalar: Scalar): Lonely => ({ text: scalarText(scalar), detail: scalar.name });
  return {
    pairs: [...before.scalars.values()].flatMap((old) => {
      const now = after.scalars.get(old.name);
      return now === undefined ? [] : [[old, now] as const];
    }),
    added: [...after.scalars.values()].filter(({ name }) => !before.scalars.has(name)).map(lonely),
    removed: [...before.scalars.values()].filter(({ name }) => !after.scalars.has(name)).map(lonely),
  };
}

/** Lists of one union are told apart by where they stand: there is hardly ever more than one. */
function pairArrays(before: readonly Leaf[], after: readonly Leaf[]): Paired<Leaf> {
  const lonely = (_: Leaf, index: number): Lonely => ({ text: "an array", detail: `array ${index}` });
  return {
    pairs: before.flatMap((old, index) => {
      const now = after[index];
      return now === undefined ? [] : [[old, now] as const];
    }),
    added: after.slice(before.length).map(lonely),
    removed: before.slice(after.length).map(lonely),
  };
}
