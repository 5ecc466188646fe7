import { own } from "../client/own.js";
import type {
  Backend,
  BackendAnswer,
  BackendCore,
  BackendData,
  BackendOptions,
  NestedData,
  RecordedRequest,
  Snapshot,
} from "./backend.js";
import type { Action, BackendTable } from "./backend-table.js";
import { collectionView, nestedView } from "./collection-view.js";
import { type Sources, fill } from "./fill.js";
import type { Item } from "./list.js";
import { perform } from "./perform.js";
import { seedStore } from "./seed-store.js";
import { shapes } from "./shape.js";
import { Store } from "./store.js";

/** How many requests are remembered. */
const REMEMBERED = 1000;

/**
 * An API in memory, as a table describes it. Everything that it makes up depends on the seed alone.
 *
 * @param options.data - with what the collections begin: a number of items that are made up, or the items
 * @throws Error where the data has an item twice, or names a collection or an item that is not there
 */
export function createBackend<Roots extends object, Nested extends object = object>(
  table: BackendTable,
  options?: BackendOptions<BackendData<Roots, Nested>>,
): Backend<Roots, Nested>;
// What the collections hold is the table's to know: the types above are printed from the same document.
export function createBackend(table: BackendTable, options: BackendOptions<InitialData> = {}): BackendCore {
  const { seed = 0, data = {}, synthesize } = options;
  const sources: Sources = {
    facts: table.facts ?? {},
    shapeOf: shapes(),
    make: (schema, from, name) => synthesize?.(schema, { seed: `${seed}/${from}`, name, direction: "response" }),
  };
  const stores = storesOf(table, sources);
  for (const name of Object.keys(data))
    if (!stores.has(name)) throw new Error(`there is no collection ${JSON.stringify(name)}`);
  for (const [name, store] of stores) seedStore(store, own(data, name));
  const views = [...stores].map(
    ([name, store]) => [name, store.parent ? nestedView(store) : collectionView(store, [])] as const,
  );
  return {
    ...Object.fromEntries(views),
    handles: (operation) => own(table.actions, operation) !== undefined,
    handle: (operation, request) => {
      const action = own(table.actions, operation);
      const store = stores.get(action?.collection ?? "");
      if (action === undefined || store === undefined) throw new Error(`the backend has no operation ${operation}`);
      return completed(perform(store, action, request), action, sources, operation);
    },
    ...memory([...stores.values()]),
  };
}

type InitialData = Readonly<Record<string, NestedData<Item> | undefined>>;

const storesOf = (table: BackendTable, sources: Sources): Map<string, Store> => {
  const stores = new Map<string, Store>();
  for (const [name, data] of Object.entries(table.collections))
    stores.set(name, new Store(name, data, stores.get(data.parent ?? ""), sources));
  return stores;
};

/** A success with all that its body must have, and nothing that is kept. */
const completed = (answer: BackendAnswer, { reply }: Action, sources: Sources, seed: string): BackendAnswer => {
  if (!answer.ok) return answer;
  const body = answer.body ?? (reply === undefined ? undefined : {});
  return { ok: true, body: fill(sources, reply, body, seed) };
};

/** What happened, and the ways back. */
const memory = (stores: readonly Store[]): Omit<BackendCore, "handle" | "handles"> => {
  const log: RecordedRequest[] = [];
  const saved = new WeakMap<Snapshot, () => void>();
  const save = (): (() => void) => {
    const ways = stores.map((store) => store.save());
    return () => ways.forEach((back) => back());
  };
  const beginning = save();
  return {
    requests: () => [...log],
    record: (request) => {
      log.push(request);
      if (log.length > REMEMBERED) log.shift();
    },
    snapshot: () => {
      const snapshot: Snapshot = Object.freeze({ kind: "snapshot" });
      saved.set(snapshot, save());
      return snapshot;
    },
    restore: (snapshot) => {
      const back = saved.get(snapshot);
      if (back === undefined) throw new Error("this snapshot was made by another backend");
      back();
    },
    reset: () => {
      beginning();
      log.length = 0;
    },
  };
};
