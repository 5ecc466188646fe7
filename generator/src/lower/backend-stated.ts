import type { BackendVerb } from "../model.ts";
import { hasOnly } from "./backend-names.ts";
import type { BackendFail, BackendWish } from "./backend-site.ts";
import { type Context, type Cursor, type Node, child } from "./context.ts";
import { refuse } from "./extensions.ts";

const KEY = "x-specloom-backend";
const VERBS: readonly BackendVerb[] = [
  "list",
  "get",
  "create",
  "delete",
  "replace",
  "merge",
  "patch",
  "append",
  "assign",
];
const TEXTS = ["collection", "key", "input", "output", "project", "member"] as const;
const SHAPE =
  '{ action: VERB, collection: NAME, key?: parameter, input?: pointer, output?: pointer, project?: member, member?: member, unknown?: "ignore" } or false';

/** What an operation says of itself; without a wish, that it is not to be answered from what is kept. */
export interface StatedBackend {
  readonly wish: BackendWish | undefined;
  readonly fail: BackendFail;
}

/** `x-specloom-backend` on an operation: what it does to which collection, or `false`. */
export function statedBackend(context: Context, operation: Cursor): StatedBackend | undefined {
  const stated = operation.node[KEY];
  if (stated === undefined) return undefined;
  const fail: BackendFail = (member, message, fix) => {
    const pointer = `${operation.pointer}/${KEY}`;
    const isThere = Object.hasOwn(child(operation, KEY)?.node ?? {}, member);
    return context.fail({ code: "E_EXTENSION", message, fix, pointer: isThere ? `${pointer}/${member}` : pointer });
  };
  if (stated === false) return { wish: undefined, fail };
  const wish = wishOf(child(operation, KEY)?.node ?? {});
  return wish === undefined ? refuse(context, operation.pointer, KEY, SHAPE) : { wish, fail };
}

function wishOf(node: Node): BackendWish | undefined {
  const action = VERBS.find((verb) => verb === node["action"]);
  const [collection, key, input, output, project, member] = TEXTS.map((name) => textOf(node[name]));
  const unknown = node["unknown"] === "ignore" && action === "delete" ? "ignore" : undefined;
  const isWhole = hasOnly(node, ["action", "unknown", ...TEXTS]) && node["unknown"] === unknown;
  const areTexts = TEXTS.every((name) => node[name] === undefined || typeof node[name] === "string");
  if (action === undefined || collection === undefined || !isWhole || !areTexts) return undefined;
  return { action, collection, key, input, output, project, member, unknown };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
