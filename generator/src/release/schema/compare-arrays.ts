import type { Schema } from "../../model.ts";
import { type Site, indexSite } from "../site.ts";
import { compareAssertions } from "./compare-assertions.ts";
import { compareConstraints } from "./compare-constraints.ts";
import { type Context, tell } from "./context.ts";

/** Compares two lists: their items, the places of tuples, and what else is asked. */
export function compareArrays(context: Context, site: Site, before: readonly Schema[], after: readonly Schema[]): void {
  const items = (parts: readonly Schema[]): Schema[] => parts.flatMap((part) => part.items ?? []);
  const places = (parts: readonly Schema[]): readonly Schema[] =>
    parts.find(({ prefixItems }) => prefixItems.length > 0)?.prefixItems ?? [];
  const old = places(before);
  const now = places(after);
  context.compare(context, indexSite(site, ""), items(before), items(after));
  if (old.length !== now.length) {
    const pointers = { before: before[0]?.pointer, after: after[0]?.pointer };
    tell(context, site, "type-changed", { ...pointers, was: tupleText(old.length), now: tupleText(now.length) });
    return;
  }
  for (const [index, schema] of old.entries())
    context.compare(context, indexSite(site, String(index)), [schema], now.slice(index, index + 1));
  compareConstraints(context, site, before, after);
  compareAssertions(context, site, before, after);
}

function tupleText(length: number): string {
  return length === 0 ? "a list" : `a tuple of ${length}`;
}
