import { isMap, isSet } from "node:util/types";
import type { Experiment, Renamed } from "./experiment.ts";
import { type Path, keyOf, partAt } from "./path.ts";

/** Undoes what was done to the input. */
type Undo = () => void;

/**
 * Runs `work` while the input is as the experiments ask, all of them at once, and puts everything back. `choice` picks among
 * the values of a change. The input must be plain data that nobody else holds.
 */
export function withAltered<R>(input: object, experiments: readonly Experiment[], choice: number, work: () => R): R {
  const undo: Undo[] = [];
  try {
    for (const experiment of experiments)
      if (experiment.kind === "change") change(input, experiment.path, experiment.values[choice], undo);
    dropAll(input, experiments, undo);
    renameAll(input, experiments, undo);
    return work();
  } finally {
    for (const step of undo.toReversed()) step();
  }
}

function change(input: object, path: Path, value: unknown, undo: Undo[]): void {
  const key = path.at(-1);
  const holder = partAt(input, path.slice(0, -1));
  if (key !== undefined) put(holder, key, value, undo);
}

function put(holder: unknown, key: string | number, value: unknown, undo: Undo[]): void {
  if (isMap(holder)) {
    const before: unknown = holder.get(key);
    holder.set(key, value);
    undo.push(() => holder.set(key, before));
  } else if (typeof holder === "object" && holder !== null) {
    const before: unknown = Reflect.get(holder, key);
    Reflect.set(holder, key, value);
    undo.push(() => Reflect.set(holder, key, before));
  }
}

/** The innermost first, so that the paths of the others still lead somewhere; those of one list or map at once. */
function dropAll(input: object, experiments: readonly Experiment[], undo: Undo[]): void {
  const byHolder = new Map<string, { readonly holder: Path; readonly keys: Set<string | number> }>();
  for (const { kind, path } of experiments) {
    const key = path.at(-1);
    if (kind !== "drop" || key === undefined) continue;
    const holder = path.slice(0, -1);
    const group = byHolder.get(keyOf(holder)) ?? { holder, keys: new Set() };
    byHolder.set(keyOf(holder), group);
    group.keys.add(key);
  }
  const groups = [...byHolder.values()].sort((a, b) => b.holder.length - a.holder.length);
  for (const { holder, keys } of groups) dropFrom(input, holder, keys, undo);
}

function dropFrom(input: object, path: Path, keys: ReadonlySet<string | number>, undo: Undo[]): void {
  const holder = partAt(input, path);
  if (isMap(holder)) change(input, path, new Map([...holder].filter(([key]) => !keys.has(String(key)))), undo);
  else if (isSet(holder)) change(input, path, new Set([...holder].filter((item) => !keys.has(String(item)))), undo);
  else if (Array.isArray(holder))
    change(
      input,
      path,
      holder.filter((_, index) => !keys.has(index)),
      undo,
    );
  else if (typeof holder === "object" && holder !== null)
    change(input, path, Object.fromEntries(Object.entries(holder).filter(([key]) => !keys.has(key))), undo);
}

/** The members that name an operation or a component schema, and the maps that are keyed by such names. */
const MEMBERS: Readonly<Record<Renamed, ReadonlySet<string>>> = {
  operation: new Set(["id", "operation"]),
  schema: new Set(["ref", "schema", "name"]),
  scheme: new Set(["name"]),
};
const MAPS: Readonly<Record<string, Renamed>> = { schemas: "schema", caching: "operation", actions: "operation" };
/** Lists and maps of names. */
const LISTS: Readonly<Record<string, Renamed>> = { security: "scheme", mapping: "schema" };

type Names = Readonly<Record<Renamed, ReadonlyMap<string, string>>>;

function renameAll(input: object, experiments: readonly Experiment[], undo: Undo[]): void {
  const names = {
    operation: new Map<string, string>(),
    schema: new Map<string, string>(),
    scheme: new Map<string, string>(),
  };
  let isNone = true;
  for (const experiment of experiments) {
    if (experiment.kind !== "rename") continue;
    names[experiment.what].set(experiment.from, experiment.to);
    isNone = false;
  }
  if (!isNone) renameIn(input, names, undo);
}

function renameIn(node: unknown, names: Names, undo: Undo[]): void {
  if (typeof node !== "object" || node === null) return;
  if (isMap(node)) {
    for (const member of node.values()) renameIn(member, names, undo);
  } else if (Array.isArray(node)) {
    for (const item of node) renameIn(item, names, undo);
  } else {
    for (const [key, member] of Object.entries(node)) renameMember(node, key, member, names, undo);
  }
}

function renameMember(node: object, key: string, member: unknown, names: Names, undo: Undo[]): void {
  // A schema's own data is no place for names of components.
  if (key === "properties" && isMap(member)) return renameIn(member, names, undo);
  const list = LISTS[key];
  const keyed = MAPS[key];
  renameIn(member, names, undo);
  if (typeof member === "string") {
    const to = newName(node, key, member, names);
    if (to !== undefined) put(node, key, to, undo);
  } else if (list !== undefined) {
    put(node, key, renamedList(member, names[list]), undo);
  } else if (keyed !== undefined && isMap(member)) {
    const entries = [...member].map(([name, value]): [string, unknown] => [
      names[keyed].get(String(name)) ?? String(name),
      value,
    ]);
    put(node, key, new Map(entries), undo);
  }
}

function newName(node: object, key: string, name: string, names: Names): string | undefined {
  if (MEMBERS.operation.has(key) && names.operation.has(name)) return names.operation.get(name);
  if (!MEMBERS.schema.has(key)) return undefined;
  if (key !== "name") return names.schema.get(name);
  const isScheme = "kind" in node && node.kind !== "schema";
  const isComponent = ("kind" in node && node.kind === "schema") || "schema" in node;
  if (isScheme) return names.scheme.get(name);
  return isComponent ? names.schema.get(name) : undefined;
}

function renamedList(list: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof list === "string") return names.get(list) ?? list;
  if (isMap(list)) return new Map([...list].map(([key, value]) => [key, renamedList(value, names)]));
  return Array.isArray(list) ? list.map((item: unknown) => renamedList(item, names)) : list;
}
