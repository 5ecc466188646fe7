import type { Constraints, Schema } from "../../model.ts";
import type { Site } from "../site.ts";
import { type Context, tell } from "./context.ts";

type Limit = Exclude<keyof Constraints, "pattern" | "uniqueItems" | "multipleOf">;

/** Limits that let less through the larger they are, and those that let less through the smaller they are. */
const LOWER: readonly Limit[] = [
  "minimum",
  "exclusiveMinimum",
  "minLength",
  "minItems",
  "minContains",
  "minProperties",
];
const UPPER: readonly Limit[] = [
  "maximum",
  "exclusiveMaximum",
  "maxLength",
  "maxItems",
  "maxContains",
  "maxProperties",
];

/** Compares limits (JSON Schema 2020-12 validation, section 6). */
export function compareConstraints(
  context: Context,
  site: Site,
  before: readonly Schema[],
  after: readonly Schema[],
): void {
  const pointers = { before: before[0]?.pointer, after: after[0]?.pointer };
  const compare = (
    name: string,
    was: number | string | undefined,
    now: number | string | undefined,
    tighter: boolean,
  ) => {
    if (was === now) return;
    const texts = { was: text(name, was), now: text(name, now) };
    tell(context, site, tighter ? "constraint-tightened" : "constraint-loosened", {
      ...pointers,
      ...texts,
      detail: name,
    });
  };
  for (const name of LOWER) {
    const [was, now] = [strictest(before, name, Math.max), strictest(after, name, Math.max)];
    compare(name, was, now, (now ?? -Infinity) > (was ?? -Infinity));
  }
  for (const name of UPPER) {
    const [was, now] = [strictest(before, name, Math.min), strictest(after, name, Math.min)];
    compare(name, was, now, (now ?? Infinity) < (was ?? Infinity));
  }
  comparePatterns(before, after, compare);
}

type Compare = (
  name: string,
  was: number | string | undefined,
  now: number | string | undefined,
  tighter: boolean,
) => void;

function comparePatterns(before: readonly Schema[], after: readonly Schema[], compare: Compare): void {
  const pattern = (parts: readonly Schema[]): string | undefined => listed(parts, ({ pattern }) => pattern);
  // Whether one pattern lets through all that another does, nobody can tell in general.
  compare("pattern", pattern(before), pattern(after), pattern(after) !== undefined);
  const unique = (parts: readonly Schema[]): string | undefined => listed(parts, ({ uniqueItems }) => uniqueItems);
  compare("uniqueItems", unique(before), unique(after), unique(after) !== undefined);
  const step = (parts: readonly Schema[]): number | undefined =>
    parts.find((part) => part.constraints.multipleOf)?.constraints.multipleOf;
  const [was, now] = [step(before), step(after)];
  compare("multipleOf", was, now, now !== undefined && (was === undefined || !isMultiple(was, now)));
}

/** What is a multiple of `of` is a multiple of `step` too. */
function isMultiple(of: number, step: number): boolean {
  return Number.isInteger(of / step);
}

function listed(
  parts: readonly Schema[],
  pick: (constraints: Constraints) => string | boolean | undefined,
): string | undefined {
  const found = parts.map(({ constraints }) => pick(constraints)).filter((value) => value !== undefined);
  return found.length === 0 ? undefined : [...new Set(found.map(String))].sort().join(" and ");
}

function strictest(parts: readonly Schema[], name: Limit, pick: (...values: number[]) => number): number | undefined {
  const values = parts.flatMap(({ constraints }) => constraints[name] ?? []);
  return values.length === 0 ? undefined : pick(...values);
}

function text(name: string, value: number | string | undefined): string {
  if (value === undefined) return `no ${name}`;
  return `${name} ${name === "pattern" ? `\`${String(value).replaceAll("`", "'")}\`` : value}`;
}
