import type { Model, Schema } from "../../model.ts";
import { type Flat, flatten } from "./flatten.ts";

/** One way for a value to be right: parts that hold at once, none of which leaves a choice. */
export interface Leaf {
  readonly parts: readonly Schema[];
  /** The component of the variant that was chosen last. */
  readonly label: string | undefined;
}

/** More choices than these are not told apart: the schema is one leaf then. */
const MOST_LEAVES = 400;

/** Multiplies the choices of a schema out. */
export function expand(model: Model, flat: Flat): readonly Leaf[] {
  const whole: Leaf = { parts: flat.parts, label: flat.name };
  // A variant that is no component has no name: the name is that of the union.
  const leaves = choose(
    model,
    hasChoice(flat.parts) ? { ...whole, label: undefined } : whole,
    new Set(flat.name === undefined ? [] : [flat.name]),
  );
  return leaves.length > MOST_LEAVES ? [whole] : leaves;
}

function hasChoice(parts: readonly Schema[]): boolean {
  return parts.some(({ oneOf, anyOf }) => oneOf.length > 0 || anyOf.length > 0);
}

function choose(model: Model, leaf: Leaf, within: ReadonlySet<string>): readonly Leaf[] {
  const { parts } = leaf;
  const at = parts.findIndex(({ oneOf, anyOf }) => oneOf.length > 0 || anyOf.length > 0);
  const part = parts[at];
  if (part === undefined) return [leaf];
  const isOneOf = part.oneOf.length > 0;
  // Of the discriminator of an `anyOf` no type makes anything.
  const decided = isOneOf ? { ...part, oneOf: [] } : { ...part, anyOf: [], discriminator: undefined };
  const others = parts.with(at, decided);
  const leaves: Leaf[] = [];
  for (const variant of isOneOf ? part.oneOf : part.anyOf) {
    // A variant that is the union itself adds nothing to it.
    if (variant.ref !== undefined && within.has(variant.ref)) continue;
    const names = variant.ref === undefined ? within : new Set([...within, variant.ref]);
    const chosen = { parts: [...others, ...flatten(model, [variant]).parts], label: variant.ref ?? leaf.label };
    leaves.push(...choose(model, chosen, names));
    if (leaves.length > MOST_LEAVES) break;
  }
  return leaves;
}
