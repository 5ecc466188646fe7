import { camelCase } from "../names.ts";
import type { Node } from "./context.ts";

/** Members that every backend has, and what would make a promise of it. */
const RESERVED: ReadonlySet<string> = new Set(
  "handle handlers handles record requests reset restore snapshot then".split(" "),
);

/** Whether a collection may be called so: it becomes a member of the backend. */
export function isCollectionName(name: string): boolean {
  return /^[a-z][A-Za-z0-9]{0,63}$/.test(name) && !RESERVED.has(name);
}

/** What a collection is called by its path, where nothing else is: `/users` → `users`, else by its parent too. */
export function collectionName(
  segment: string,
  parent: string | undefined,
  isTaken: (name: string) => boolean,
): string {
  const own = camelCase(segment);
  const within = parent === undefined ? `${own}Items` : camelCase(`${parent} ${own}`);
  const candidates = [own, within, `${within}Items`];
  const free = candidates.find((name) => isCollectionName(name) && !isTaken(name));
  return free ?? numbered(isCollectionName(within) ? within : "items", isTaken);
}

function numbered(name: string, isTaken: (name: string) => boolean): string {
  let count = 2;
  while (isTaken(`${name}${count}`)) count++;
  return `${name}${count}`;
}

/** Whether an extension has no members but these. */
export function hasOnly(node: Node, members: readonly string[]): boolean {
  return Object.keys(node).every((name) => members.includes(name));
}
