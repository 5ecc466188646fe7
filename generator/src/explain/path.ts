import { isMap, isSet } from "node:util/types";

/** The way to a part of the model: members of objects, keys of maps, indexes of lists, elements of sets. */
export type Path = readonly (string | number)[];

/** A text that is the same for the same path. */
export function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** One step down a path; undefined where there is nothing. */
export function childOf(node: unknown, key: string | number): unknown {
  if (isMap(node)) return node.get(key);
  if (isSet(node)) return node.has(key) ? key : undefined;
  return typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
}

/** What a path leads to. */
export function partAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(childOf, root);
}
