import type { NestedData } from "./backend.js";
import type { Item } from "./list.js";
import type { Parents, Store } from "./store.js";

/** Fills a store, whose parents are filled already, with what the backend begins with. */
export const seedStore = (store: Store, data: NestedData<Item> | undefined, parents: Parents = []): void => {
  if (data === undefined) return;
  if (typeof data !== "number" && !isList(data)) {
    for (const [parent, inner] of Object.entries(data)) seedStore(store, inner, [...parents, parent]);
    return;
  }
  const lists = store.scopes().filter((scope) => parents.every((parent, level) => scope[level] === parent));
  // Where nothing was named, there may be nothing yet that has a list.
  if (lists.length === 0 && parents.length > 0) store.refuse();
  for (const scope of lists)
    if (typeof data === "number") for (let made = 0; made < data; made++) store.addMadeUp(scope);
    else for (const item of data) store.add(scope, item);
};

const isList = (data: object): data is readonly Item[] => Array.isArray(data);
