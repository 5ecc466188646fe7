import { own } from "../client/own.js";
import { isRecord } from "../client/styles/is-record.js";
import type { BackendAnswer, BackendRequest } from "./backend.js";
import type { Action } from "./backend-table.js";
import type { Collection } from "./collection.js";
import type { Item } from "./list.js";
import { withAt } from "./place.js";
import type { Parents, Store } from "./store.js";

/** On what an action is done. */
export interface Target {
  readonly store: Store;
  readonly parents: Parents;
  readonly items: Collection<Item>;
  readonly request: BackendRequest;
}

/** A success that shows an item or several, as the action says. */
export const succeed = ({ output, project, body }: Action, shown: unknown): BackendAnswer => {
  const projected = (item: unknown): unknown => (project !== undefined && isRecord(item) ? own(item, project) : item);
  if (output === undefined) return { ok: true, body: structuredClone(body) };
  return { ok: true, body: withAt(undefined, output, Array.isArray(shown) ? shown.map(projected) : projected(shown)) };
};
