import type { Collection, NestedCollection, Page } from "./collection.js";
import { readCursor, writeCursor } from "./cursor.js";
import type { Item } from "./list.js";
import { type Parents, type Store, scopeOf } from "./store.js";

/** One list of a store, as callers have it: everything goes in and out as a copy. */
export const collectionView = (store: Store, parents: Parents): Collection<Item> => {
  const list = (): ReturnType<Store["list"]> => store.list(parents);
  return {
    all: () => list()?.entries.map(({ item }) => structuredClone(item)) ?? [],
    get: (key) => structuredClone(list()?.get(String(key))),
    has: (key) => list()?.get(String(key)) !== undefined,
    add: (item) => structuredClone(store.add(parents, item)),
    update: (key, changes) =>
      structuredClone(store.put(parents, String(key), { ...list()?.get(String(key)), ...changes })),
    remove: (key) => store.remove(parents, String(key)),
    count: () => list()?.entries.length ?? 0,
    page: (cursor, count) => pageOf(store, parents, cursor, count),
  };
};

/** All lists of a nested store. */
export const nestedView = (store: Store): NestedCollection<Item> => ({
  of: (...parents) => collectionView(store, parents.map(String)),
  all: () => structuredClone(store.items()),
  count: () => store.items().length,
});

const pageOf = (store: Store, parents: Parents, cursor: string | undefined, count: number): Page<Item> | undefined => {
  const name = store.name + scopeOf(parents);
  const list = store.list(parents);
  const from = cursor === undefined ? 0 : readCursor(name, cursor);
  if (list === undefined || from === undefined) return undefined;
  const { entries } = list;
  const start = list.indexOf(from);
  const following = entries[start + count];
  // The first page has one cursor, whatever it begins with.
  const before = entries[start - count]?.sequence;
  return {
    items: entries.slice(start, start + count).map(({ item }) => structuredClone(item)),
    current: cursor ?? writeCursor(name, 0),
    ...(following && { next: writeCursor(name, following.sequence) }),
    ...(start > 0 && { previous: writeCursor(name, start > count ? (before ?? 0) : 0) }),
    total: entries.length,
  };
};
