import { isMap, isSet } from "node:util/types";
import type { Experiment } from "./experiment.ts";
import type { Input } from "./input.ts";
import { altered, otherValues } from "./other-values.ts";
import { type Path, keyOf } from "./path.ts";
import type { Reads } from "./recorded.ts";

/** Every question about what was read of an input, in the order of its parts, and about every name. */
export function experimentsOf(input: Input, reads: Reads): Experiment[] {
  const names = [...input.model.schemas.keys()];
  const read = new Set([...reads.keys()].flatMap(withPrefixes));
  const isRead = (path: Path): boolean => path[0] === "config" || read.has(keyOf(path));
  return [...renames(input), ...within(input, [], { isRead, names })];
}

/** Who holds a part of something may not have asked for the whole again. */
function withPrefixes(key: string): string[] {
  const path: Path = JSON.parse(key);
  return path.map((_, index) => keyOf(path.slice(0, index + 1)));
}

interface Scope {
  readonly isRead: (path: Path) => boolean;
  readonly names: readonly string[];
}

/** Names are made of all ids at once, before any view is, and so are settings put in their places: they count as read. */
function renames({ model }: Input): Experiment[] {
  const operations = model.operations.map(({ id }, index): Experiment => {
    return { kind: "rename", what: "operation", path: ["model", "operations", index, "id"], from: id, to: altered(id) };
  });
  const schemas = [...model.schemas.keys()].map((name): Experiment => {
    return { kind: "rename", what: "schema", path: ["model", "schemas", name], from: name, to: altered(name) };
  });
  const schemes = model.auth.map(({ name }, index): Experiment => {
    return { kind: "rename", what: "scheme", path: ["model", "auth", index], from: name, to: altered(name) };
  });
  return [...operations, ...schemas, ...schemes].filter(
    (rename) => rename.kind !== "rename" || rename.from !== rename.to,
  );
}

function within(value: unknown, path: Path, scope: Scope): Experiment[] {
  if (typeof value !== "object" || value === null) return [];
  if (isMap(value)) return [...value].flatMap(([key, member]) => ofPart(member, [...path, String(key)], scope, true));
  if (isSet(value)) return [...value].map((item) => ({ kind: "drop", path: [...path, String(item)] }));
  if (Array.isArray(value)) return value.flatMap((item, index) => ofPart(item, [...path, index], scope, true));
  return Object.entries(value).flatMap(([key, member]) => {
    const there = [...path, key];
    // Where operations and schemas stand is told by nobody.
    if ((key === "pointer" && "docs" in value) || !scope.isRead(there)) return [];
    return ofPart(member, there, scope, false);
  });
}

function ofPart(value: unknown, path: Path, scope: Scope, isOneOfMany: boolean): Experiment[] {
  if (value === undefined || isNamed(path)) return [];
  const isBranch = typeof value === "object" && value !== null;
  const drop: Experiment[] = isDropped(path) && (isOneOfMany || isBranch) ? [{ kind: "drop", path }] : [];
  if (isBranch) return [...drop, ...within(value, path, scope)];
  const key = path.findLast((step) => typeof step === "string");
  const values = otherValues(key ?? "", value, scope.names);
  return values.length === 0 ? drop : [...drop, { kind: "change", path, values }];
}

/** What is asked about by renaming. */
function isNamed(path: Path): boolean {
  const [, part, , member] = path;
  return path.length === 4 && ((part === "operations" && member === "id") || (part === "auth" && member === "name"));
}

/** Members of the model that are always there: without them no view makes anything. */
const ALWAYS: ReadonlySet<string | number | undefined> = new Set(
  `allOf anyOf api auth caching constraints dependentRequired dependentSchemas docs encodings examples fields headers lists
  mapping media oneOf operations parameters patternProperties prefixItems properties replies required same schemas security
  servers stale statedProperties status steps type typePath types variables within`.split(/\s+/),
);

/** Members that hold data of the document, in which names mean nothing. */
const DATA: ReadonlySet<string | number> = new Set(["value", "default", "const"]);

/** Operations, schemas and schemes are asked about by their names; without the model or its parts there is no file at all. */
function isDropped(path: Path): boolean {
  const [, part] = path;
  if (path.length < 3 || (path.length === 3 && (part === "operations" || part === "schemas" || part === "auth")))
    return false;
  return !ALWAYS.has(path.at(-1)) || path.slice(0, -1).some((step) => DATA.has(step));
}
