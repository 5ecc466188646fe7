import type { JsonValue } from "../../model.ts";
import type { Site } from "../site.ts";
import { compareAssertions } from "./compare-assertions.ts";
import { compareConstraints } from "./compare-constraints.ts";
import { type Context, type Whole, tell } from "./context.ts";
import type { Scalar } from "./union.ts";
import { valueText, valuesText } from "./value-text.ts";

/** Compares two scalars of one type: their values, formats and limits. */
export function compareScalars(context: Context, site: Site, { pointers }: Whole, before: Scalar, after: Scalar): void {
  compareValues(context, site, { pointers }, before.values, after.values);
  if (before.integer !== after.integer)
    tell(context, site, after.integer ? "integer-required" : "number-kind-changed", {
      ...pointers,
      was: before.integer ? "an integer" : "a number",
      now: after.integer ? "an integer" : "a number",
    });
  if (before.format !== after.format)
    tell(context, site, "format-changed", {
      ...pointers,
      was: `\`${before.format ?? "none"}\``,
      now: `\`${after.format ?? "none"}\``,
    });
  if (before.parts === undefined || after.parts === undefined) return;
  compareConstraints(context, site, before.parts, after.parts);
  compareAssertions(context, site, before.parts, after.parts);
}

function compareValues(
  context: Context,
  site: Site,
  { pointers }: Whole,
  before: Scalar["values"],
  after: Scalar["values"],
): void {
  if (before === undefined && after === undefined) return;
  if (before === undefined)
    return tell(context, site, "enum-introduced", { ...pointers, now: valuesText(after?.values() ?? []) });
  if (after === undefined) return tell(context, site, "enum-dropped", pointers);
  for (const value of missing(after, before))
    tell(context, site, "enum-value-added", { ...pointers, detail: JSON.stringify(value), now: valueText(value) });
  for (const value of missing(before, after))
    tell(context, site, "enum-value-removed", { ...pointers, detail: JSON.stringify(value), was: valueText(value) });
}

function missing(from: ReadonlyMap<string, JsonValue>, other: ReadonlyMap<string, JsonValue>): JsonValue[] {
  return [...from].filter(([text]) => !other.has(text)).map(([, value]) => value);
}
