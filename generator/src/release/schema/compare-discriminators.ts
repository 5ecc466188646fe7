import type { Discriminator } from "../../model.ts";
import type { Site } from "../site.ts";
import { type Context, tell } from "./context.ts";
import type { Leaf } from "./expand.ts";

/** Compares what tells the variants of a union apart (Discriminator Object, OpenAPI 3.1 section 4.8.25). */
export function compareDiscriminators(
  context: Context,
  site: Site,
  before: readonly Leaf[],
  after: readonly Leaf[],
  pairs: readonly (readonly [Leaf, Leaf])[],
): void {
  const old = discriminatorOf(before);
  const now = discriminatorOf(after);
  const pointers = { before: before[0]?.parts[0]?.pointer, after: after[0]?.parts[0]?.pointer };
  if (old === undefined && now === undefined) return;
  if (old === undefined || now === undefined) {
    tell(context, site, old === undefined ? "discriminator-added" : "discriminator-removed", pointers);
    return;
  }
  const kept = [...valuesByLabel(old, before)].filter(([label]) => pairs.some(([leaf]) => leaf.label === label));
  const values = valuesByLabel(now, after);
  const becomes = new Map(pairs.map(([leaf, other]) => [leaf.label, other.label]));
  // A variant that is no component has no value: its member is any text.
  if (old.property !== now.property || kept.some(([label, value]) => values.get(becomes.get(label) ?? "") !== value))
    tell(context, site, "discriminator-changed", pointers);
}

function discriminatorOf(leaves: readonly Leaf[]): Discriminator | undefined {
  return leaves[0]?.parts.find(({ discriminator }) => discriminator !== undefined)?.discriminator;
}

/** The value of each variant: what the mapping says, else the component's name. */
function valuesByLabel({ mapping }: Discriminator, leaves: readonly Leaf[]): Map<string, string> {
  const labels = leaves.flatMap(({ label }) => label ?? []);
  const value = (label: string): string =>
    [...mapping]
      .filter(([, name]) => name === label)
      .map(([key]) => key)
      .sort()
      .join("|") || label;
  return new Map(labels.map((label) => [label, value(label)]));
}
