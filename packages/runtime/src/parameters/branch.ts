import { Refusal } from "../client/errors/refusal.js";
import { type Facets, facetsOf, memberShape } from "./facets.js";
import { scalarOf } from "./scalar-of.js";
import type { Shape } from "./shape.js";

/** What arrived under a name: texts of its own, decoded, and branches by the names of members or the indices of items. */
export interface Branch {
  readonly texts: string[];
  readonly branches: Map<string, Branch>;
}

/** More levels than any document has use for, and few enough for every stack. */
const deepest = 32;

export const emptyBranch = (): Branch => ({ texts: [], branches: new Map() });

/**
 * Puts a text below a root.
 *
 * @throws Refusal when the keys lead too deep
 */
export function grow(root: Branch, keys: readonly string[], text: string): Branch {
  if (keys.length > deepest) throw new Refusal("is nested too deeply");
  let branch = root;
  for (const key of keys) {
    const next = branch.branches.get(key) ?? emptyBranch();
    branch.branches.set(key, next);
    branch = next;
  }
  branch.texts.push(text);
  return root;
}

/**
 * The value of a branch, in the caller's form; `undefined` for an empty one.
 *
 * @throws Refusal when it has both a text and branches
 */
export function valueOf({ texts, branches }: Branch, shape: Shape): unknown {
  const facets = facetsOf(shape);
  if (branches.size === 0) return textsValue(texts, facets);
  if (texts.length > 0) throw new Refusal("is given both as a whole and in parts");
  return isList(branches, facets) ? listOf(branches, facets.items) : objectOf(branches, facets.objects);
}

/** More texts than expected are a list all the same, for a validator to name. */
function textsValue(texts: readonly string[], { scalars, items }: Facets): unknown {
  const [first, ...others] = texts;
  if (first === undefined) return undefined;
  const isSingle = others.length === 0 && (scalars.length > 0 || items.length === 0);
  return isSingle ? scalarOf(first, scalars) : listValue(texts, items.length === 0 ? scalars : items);
}

/** A list of single values. */
export function listValue(texts: readonly string[], items: Shape): unknown[] {
  const { scalars } = facetsOf(items);
  return texts.map((text) => scalarOf(text, scalars));
}

/** Members by their names. `Object.fromEntries` makes `__proto__` a member like any other. */
export const objectOf = (branches: ReadonlyMap<string, Branch>, objects: Facets["objects"]): object =>
  Object.fromEntries([...branches].map(([name, branch]) => [name, valueOf(branch, memberShape(objects, name))]));

/** Whether a key stands for an item of a list: an index, or nothing (`a[]`). */
export const isIndex = (key: string): boolean => /^\d{0,15}$/.test(key);

/** Where both are expected, indices make a list. */
const isList = (branches: ReadonlyMap<string, Branch>, { items }: Facets): boolean =>
  items.length > 0 && [...branches.keys()].every(isIndex);

/** In the order of the indices, without the gaps between them: an index allocates nothing. */
function listOf(branches: ReadonlyMap<string, Branch>, items: Shape): unknown[] {
  const place = (key: string): number => (key === "" ? Number.MAX_VALUE : Number(key));
  const sorted = [...branches].sort(([a], [b]) => place(a) - place(b));
  return sorted.flatMap(([key, branch]) =>
    key === "" && branch.branches.size === 0 ? listValue(branch.texts, items) : [valueOf(branch, items)],
  );
}
