import { SpecloomError } from "../diagnostics.ts";
import { lineEnd } from "./decode.ts";
import { unwritable } from "./faults.ts";
import { hash } from "./hash.ts";
import { placeInOrder } from "./in-order.ts";
import type { Json, JsonObject } from "./output.ts";

/** Members whose own members are owned one by one, so that a person's dependency stays beside ours. */
const groups: ReadonlySet<string> = new Set([
  "dependencies",
  "devDependencies",
  "peerDependencies",
  "peerDependenciesMeta",
  "scripts",
  "exports",
  "engines",
  "publishConfig",
]);

/** Lists whose items are owned one by one: a person's keyword stays beside ours. */
const lists: ReadonlySet<string> = new Set(["keywords", "files"]);

/**
 * What describes a package, builds it or publishes it, and may be said otherwise by a person: what was changed is theirs
 * from then on. All other members make the package work, and what was changed there is an edit.
 */
const proposals: ReadonlySet<string> = new Set([
  "description",
  "license",
  "author",
  "homepage",
  "bugs",
  "repository",
  "engines",
  "publishConfig",
  "scripts",
]);

export interface ManifestMerge {
  readonly text: string;
  /** Hash by JSON pointer of every member that is ours; items of lists go by their text, `/keywords/openapi`. */
  readonly record: ReadonlyMap<string, string>;
  /** JSON pointers of members of ours whose value is neither the recorded one nor the new one. */
  readonly edits: readonly string[];
}

/** The keys to a member: one, or two inside a group or a list. */
type Keys = readonly [string] | readonly [string, string];

/**
 * Puts our members into package.json and takes out those that were ours. Whatever else stands there stays, in its order.
 *
 * `version` is left alone once it exists: `changeset version` owns it. So is a proposal that a person has changed.
 *
 * @param current the text of package.json, if there is one
 * @param recorded what generated.json says of the last run
 * @param shown the name of package.json in diagnostics
 */
export function mergeManifest(
  current: string | undefined,
  planned: JsonObject,
  recorded: ReadonlyMap<string, string>,
  shown: string,
): ManifestMerge {
  const before = current === undefined ? {} : parseManifest(current, shown);
  const owned = ownMembers(planned);
  const record = new Map(owned.map(([keys, value]) => [pointer(keys), hash(JSON.stringify(value))]));
  const stale = [...recorded.keys()].filter((path) => !record.has(path)).flatMap(keysOf);
  const changed = (keys: Keys): boolean => isEdited(before, keys, recorded, planned);
  const isTheirs = (keys: Keys): boolean => proposals.has(keys[0]) && changed(keys);
  const edits = [...stale, ...owned.map(([keys]) => keys)].filter((keys) => changed(keys) && !isTheirs(keys));
  const kept = stale
    .filter((keys) => !isTheirs(keys))
    .reduce((manifest, keys) => without(manifest, keys, planned), before);
  const merged = owned
    .filter(([keys]) => !isTheirs(keys))
    .reduce((manifest, [keys, value]) => withMember(manifest, keys, value, planned), kept);
  const after = firstVersion(merged, planned);
  return { text: print(after, before, current), record, edits: edits.map(pointer) };
}

function parseManifest(text: string, shown: string): JsonObject {
  try {
    const value: Json = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw new SpecloomError(unwritable(shown, "This package.json is not a JSON object.", "Repair it, or delete it."));
}

function ownMembers(planned: JsonObject): readonly (readonly [Keys, Json])[] {
  return Object.entries(planned).flatMap(([name, value]): (readonly [Keys, Json])[] => {
    if (name === "version") return [];
    if (lists.has(name) && isTexts(value)) return value.map((item) => [[name, item], item] as const);
    if (!groups.has(name) || !isObject(value)) return [[[name], value]];
    return Object.entries(value).map(([member, inner]) => [[name, member], inner] as const);
  });
}

/** Whether a member holds something that is neither what we wrote nor what we are about to write. */
function isEdited(
  manifest: JsonObject,
  keys: Keys,
  recorded: ReadonlyMap<string, string>,
  planned: JsonObject,
): boolean {
  if (isBlocked(manifest, keys)) return memberAt(planned, keys) !== undefined;
  const now = memberAt(manifest, keys);
  if (now === undefined) return false;
  const text = JSON.stringify(now);
  return hash(text) !== recorded.get(pointer(keys)) && text !== JSON.stringify(memberAt(planned, keys));
}

/** A group that is not an object, or a list that is none: `"exports": "./index.js"`. */
function isBlocked(manifest: JsonObject, keys: Keys): boolean {
  const holder = memberAt(manifest, [keys[0]]);
  return keys.length === 2 && holder !== undefined && !(lists.has(keys[0]) ? Array.isArray(holder) : isObject(holder));
}

function memberAt(manifest: JsonObject, [name, member]: Keys): Json | undefined {
  const value = own(manifest, name);
  if (member === undefined) return value;
  if (Array.isArray(value)) return value.includes(member) ? member : undefined;
  return isObject(value) ? own(value, member) : undefined;
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A group or list that is emptied, or was ours as a whole, keeps its place where it is filled again. */
function without(manifest: JsonObject, keys: Keys, planned: JsonObject): JsonObject {
  const [name, member] = keys;
  const value = own(manifest, name);
  if (value === undefined || (member !== undefined && memberAt(manifest, keys) === undefined)) return manifest;
  const rest = member === undefined ? {} : withoutMember(value, member);
  if (Object.keys(rest).length > 0) return insert(manifest, name, rest, []);
  const wanted = own(planned, name);
  return wanted === undefined ? omit(manifest, name) : insert(manifest, name, Array.isArray(wanted) ? [] : {}, []);
}

function withoutMember(value: Json, member: string): readonly Json[] | JsonObject {
  if (Array.isArray(value)) return value.filter((item) => item !== member);
  return isObject(value) ? omit(value, member) : {};
}

function omit(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function withMember(manifest: JsonObject, [name, member]: Keys, value: Json, planned: JsonObject): JsonObject {
  const order = Object.keys(planned);
  if (member === undefined) return insert(manifest, name, value, order);
  const holder = own(manifest, name);
  const wanted = own(planned, name);
  if (isTexts(wanted))
    return insert(manifest, name, withItem(Array.isArray(holder) ? holder : [], member, wanted), order);
  const inner = isObject(wanted) ? Object.keys(wanted) : [];
  return insert(manifest, name, insert(isObject(holder) ? holder : {}, member, value, inner), order);
}

function withItem(list: readonly Json[], item: string, order: readonly string[]): readonly Json[] {
  if (list.includes(item)) return list;
  const texts = list.map((other) => (typeof other === "string" ? other : ""));
  return list.toSpliced(placeInOrder(texts, order, item), 0, item);
}

/** Built from entries, because an assignment to `__proto__` makes no member. */
function insert(object: JsonObject, key: string, value: Json, order: readonly string[]): JsonObject {
  const entries = Object.entries(object);
  const names = entries.map(([name]) => name);
  const at = names.indexOf(key);
  if (at >= 0) return Object.fromEntries(entries.with(at, [key, value]));
  return Object.fromEntries(entries.toSpliced(placeInOrder(names, order, key), 0, [key, value]));
}

function firstVersion(manifest: JsonObject, planned: JsonObject): JsonObject {
  const version = own(planned, "version");
  if (version === undefined || Object.hasOwn(manifest, "version")) return manifest;
  return insert(manifest, "version", version, Object.keys(planned));
}

/** In the indentation and line end of the file; byte for byte the same when no member changed. */
function print(after: JsonObject, before: JsonObject, current: string | undefined): string {
  if (current === undefined) return `${JSON.stringify(after, undefined, 2)}\n`;
  if (JSON.stringify(after) === JSON.stringify(before)) return current;
  const indent = /\n([ \t]+)"/.exec(current)?.[1] ?? "  ";
  const text = JSON.stringify(after, undefined, indent).replaceAll("\n", lineEnd(current));
  const mark = current.startsWith("\uFEFF") ? "\uFEFF" : "";
  return mark + text + (/[\r\n]+$/.exec(current)?.[0] ?? "");
}

/** RFC 6901 section 3. */
function pointer(keys: Keys): string {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** RFC 6901 section 4. Nothing for a pointer that we never write. */
function keysOf(path: string): readonly Keys[] {
  const [empty, name, member, ...more] = path.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (empty !== "" || name === undefined || name === "version" || more.length > 0) return [];
  return [member === undefined ? [name] : [name, member]];
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
