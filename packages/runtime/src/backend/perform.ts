import { own } from "../client/own.js";
import { atPath } from "../client/pages/at-path.js";
import { isRecord } from "../client/styles/is-record.js";
import { invalid, missing } from "./answers.js";
import type { BackendAnswer, BackendRequest } from "./backend.js";
import type { Action, DeleteAction, GetAction, MemberAction, WriteAction } from "./backend-table.js";
import { collectionView } from "./collection-view.js";
import { createItems } from "./create-items.js";
import { listItems } from "./list-items.js";
import { mergePatch } from "./merge-patch.js";
import { type Target, succeed } from "./outcome.js";
import type { Item } from "./list.js";
import type { Store } from "./store.js";

/** Does what an action says, and tells what comes of it: the success's body before it is completed. */
export const perform = (store: Store, action: Action, request: BackendRequest): BackendAnswer => {
  const { within = [] } = action;
  const parents = within.map((at) => String(atPath(request, at)));
  const at = within.at(-1);
  if (store.list(parents) === undefined && at) return missing(store.parent?.name ?? store.name, at);
  const target: Target = { store, parents, items: collectionView(store, parents), request };
  switch (action.action) {
    case "list":
      return listItems(target, action);
    case "create":
      return createItems(target, action);
    case "delete":
      return deleteItems(target, action);
    case "get":
      return withItem(target, action, (item) => succeed(action, item));
    case "append":
    case "assign":
      return withItem(target, action, (item, key) => writeMember(target, action, item, key));
    default:
      return withItem(target, action, (item, key) => writeItem(target, action, item, key));
  }
};

const withItem = (
  { store, items, request }: Target,
  { key: at }: GetAction | WriteAction | MemberAction,
  act: (item: Item, key: string) => BackendAnswer,
): BackendAnswer => {
  const key = String(atPath(request, at));
  const item = items.get(key);
  return item === undefined ? missing(store.name, at) : act(item, key);
};

const deleteItems = ({ store, items, request }: Target, action: DeleteAction): BackendAnswer => {
  const given = atPath(request, action.key);
  const keys = [...new Set((Array.isArray(given) ? given : [given]).map(String))];
  const known = keys.flatMap((key) => items.get(key) ?? []);
  if (known.length < keys.length && action.unknown !== "ignore") return missing(store.name, action.key);
  for (const key of keys) items.remove(key);
  return succeed(action, Array.isArray(given) ? known : known[0]);
};

const writeItem = (
  { store, items, request, parents }: Target,
  action: WriteAction,
  item: Item,
  key: string,
): BackendAnswer => {
  const input = atPath(request, action.input);
  if (!isRecord(input)) return invalid("must be an object", action.input);
  const given = store.writable(input);
  const kept = action.action === "replace" ? onlyReadOnly(store, item) : item;
  const written = action.action === "patch" ? mergePatch(item, given) : { ...kept, ...given };
  store.put(parents, key, isRecord(written) ? written : item);
  return succeed(action, items.get(key));
};

/** What only the server writes: it outlives an item that is written anew. */
const onlyReadOnly = (store: Store, item: Item): Item => {
  const others = store.writable(item);
  return Object.fromEntries(Object.entries(item).filter(([name]) => own(others, name) === undefined));
};

const writeMember = ({ items, request }: Target, action: MemberAction, item: Item, key: string): BackendAnswer => {
  const input = atPath(request, action.input);
  if (!Array.isArray(input)) return invalid("must be a list", action.input);
  const old = action.action === "append" ? own(item, action.member) : [];
  items.update(key, { [action.member]: [...(Array.isArray(old) ? old : []), ...input] });
  return succeed(action, own(items.get(key), action.member));
};
