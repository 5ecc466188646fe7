import { own } from "../client/own.js";
import { atPath } from "../client/pages/at-path.js";
import { isRecord } from "../client/styles/is-record.js";
import { conflict, invalid } from "./answers.js";
import type { BackendAnswer } from "./backend.js";
import type { CreateAction } from "./backend-table.js";
import { type Target, succeed } from "./outcome.js";

/** Adds the item or the items of a request: all of them, or none. */
export const createItems = ({ store, parents, items, request }: Target, action: CreateAction): BackendAnswer => {
  const input = atPath(request, action.input);
  const given: readonly unknown[] = Array.isArray(input) ? input : [input];
  const objects = given.filter(isRecord).map((one) => store.writable(one));
  if (objects.length < given.length) return invalid("must be an object", action.input);
  const keys = objects.map((one) => own(one, store.data.key)).flatMap((key) => (key === undefined ? [] : String(key)));
  const reserved = new Set(keys);
  if (reserved.size < keys.length || keys.some(items.has)) return conflict(store.name, action.input);
  const added = objects.map((one) => structuredClone(store.add(parents, one, reserved)));
  return succeed(action, Array.isArray(input) ? added : added[0]);
};
