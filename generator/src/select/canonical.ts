import { child, emptyObject, isObject, own, put } from "../load/json.ts";
import type { Json, JsonObject } from "../load/json.ts";
import { dereference } from "../load/reference.ts";
import { fieldAt, methods } from "../load/shape.ts";
import type { Field, Kind } from "../load/shape.ts";
import type { Trail } from "../load/trail.ts";
import { byKey, canonicalData, compareData, compareText } from "./canonical-data.ts";
import { isDroppedMember } from "./dropped.ts";
import { reachedKey } from "./reach.ts";

/** A value of the new document and the tokens of what it was made from. */
interface Made {
  readonly value: Json;
  readonly from: readonly string[];
}

/** Copies what is kept of a document into canonical order, and marks in the trail where a place in it has moved. */
export class Canonical {
  readonly #source: JsonObject;
  readonly #reached: ReadonlySet<string>;
  readonly #isKept: (operation: JsonObject) => boolean;
  readonly #trail: Trail;
  readonly #tags = new Set<Json>();
  #inheritsSecurity = false;

  constructor(
    source: JsonObject,
    reached: ReadonlySet<string>,
    isKept: (operation: JsonObject) => boolean,
    trail: Trail,
  ) {
    this.#source = source;
    this.#reached = reached;
    this.#isKept = isKept;
    this.#trail = trail;
  }

  document(): JsonObject {
    const paths = this.#paths();
    const made: [string, Json][] = [["paths", paths]];
    for (const [key, value] of this.#keptEntries(this.#source, "document")) {
      if (key === "paths" || (key === "security" && !this.#inheritsSecurity)) continue;
      if (key === "tags") made.push([key, this.#tagList(value)]);
      else if (key === "components") made.push([key, this.#components(value)]);
      else made.push([key, this.#member(value, fieldAt("document", key), key)]);
    }
    return objectOf(made.filter(([key, value]) => !(isEmpty(value) && (key === "tags" || key === "components"))));
  }

  #paths(): JsonObject {
    const paths = emptyObject();
    for (const [path, item] of this.#keptEntries(own(this.#source, "paths") ?? null, "paths")) {
      if (!path.startsWith("/")) put(paths, path, canonicalData(item));
      else if (isObject(item) && methods.some((method) => this.#keeps(own(item, method)))) {
        put(paths, path, this.#pathItem(item, ["paths", path]));
      }
    }
    return paths;
  }

  #keeps(operation: Json | undefined): operation is JsonObject {
    return isObject(operation) && this.#isKept(operation);
  }

  #pathItem(item: JsonObject, at: readonly string[]): JsonObject {
    const made = this.#keptEntries(item, "pathItem").flatMap(([key, value]): [string, Json][] => {
      if (key === "parameters") return [];
      if (!methods.includes(key)) return [[key, this.#member(value, fieldAt("pathItem", key), key)]];
      return this.#keeps(value) ? [[key, this.#operation(value, item, [...at, key], at)]] : [];
    });
    return objectOf(made);
  }

  #operation(operation: JsonObject, item: JsonObject, at: readonly string[], above: readonly string[]): JsonObject {
    this.#inheritsSecurity ||= own(operation, "security") === undefined;
    const tags = own(operation, "tags");
    if (Array.isArray(tags)) for (const tag of tags) this.#tags.add(tag);
    const made = this.#object(operation, "operation");
    const parameters = this.#parameters([
      ...this.#listed(own(item, "parameters"), [...above, "parameters"]),
      ...this.#listed(own(operation, "parameters"), [...at, "parameters"]),
    ]);
    if (parameters.length === 0) {
      delete made["parameters"];
      return made;
    }
    put(made, "parameters", this.#list(parameters));
    return objectOf(Object.entries(made));
  }

  #listed(list: Json | undefined, at: readonly string[]): Made[] {
    return Array.isArray(list) ? list.map((value, index) => ({ value, from: [...at, String(index)] })) : [];
  }

  /** Those of the path item come first and give way to the operation's own (section 4.8.9). */
  #parameters(all: readonly Made[]): Made[] {
    const byId = new Map(all.map((made) => [parameterId(this.#source, made.value), made]));
    return [...byId.entries()]
      .sort(byKey)
      .map(([, { value, from }]) => ({ value: this.#value(value, "parameter"), from }));
  }

  /** A list whose items stood elsewhere. */
  #list(items: readonly Made[]): Json[] {
    const list = items.map(({ value }) => value);
    items.forEach(({ from }, index) => {
      const root = this.#trail.origin(null, []);
      this.#trail.mark(list, String(index), { source: root.source, tokens: from });
    });
    return list;
  }

  #tagList(tags: Json): Json[] {
    const used = this.#listed(tags, ["tags"]).filter(({ value }) => this.#tags.has(child(value, "name") ?? null));
    const made = used.map(({ value, from }) => ({ value: this.#value(value, "tag"), from }));
    return this.#list(made.sort((a, b) => compareText(nameOf(a.value), nameOf(b.value))));
  }

  #components(components: Json): JsonObject {
    const sections = this.#keptEntries(components, "components").map(([section, parts]): [string, Json] => {
      const field = fieldAt("components", section);
      if (field === undefined || "leaf" in field || !isObject(parts)) return [section, canonicalData(parts)];
      const kept = Object.entries(parts).filter(([name]) => this.#reached.has(reachedKey(section, name)));
      return [section, objectOf(kept.sort(byKey).map(([name, part]) => [name, this.#value(part, field.kind)]))];
    });
    return objectOf(sections.filter(([section, parts]) => !isEmpty(parts) || section.startsWith("x-")));
  }

  #value(value: Json, kind: Kind): Json {
    return isObject(value) ? this.#object(value, kind) : canonicalData(value);
  }

  #object(node: JsonObject, kind: Kind): JsonObject {
    return objectOf(
      this.#keptEntries(node, kind).map(([key, value]) => [key, this.#member(value, fieldAt(kind, key), key)]),
    );
  }

  #member(value: Json, field: Field | undefined, key: string): Json {
    if (field === undefined || "leaf" in field) return this.#leaf(value, field, key);
    if (field.many === "list" && Array.isArray(value)) return value.map((item) => this.#value(item, field.kind));
    if (field.many !== "map" || !isObject(value)) return this.#value(value, field.kind);
    return objectOf(
      Object.entries(value)
        .sort(byKey)
        .map(([name, item]) => [name, this.#value(item, field.kind)]),
    );
  }

  /** Lists that are sets by their meaning are put in order; `type: ["string"]` says no more than `type: "string"`. */
  #leaf(value: Json, field: Field | undefined, key: string): Json {
    const leaf = field !== undefined && "leaf" in field ? field.leaf : "data";
    const isSet = leaf === "texts" || leaf === "types" || (leaf === "list" && key === "enum");
    if (!isSet || !Array.isArray(value)) return canonicalData(value);
    const items = value.map((item, index) => ({ item, index })).sort((a, b) => orderOf(leaf)(a.item, b.item));
    const distinct = items.filter(
      ({ item }, index) => index === 0 || compareData(item, items[index - 1]?.item ?? null) !== 0 || leaf === "list",
    );
    const list = distinct.map(({ item }) => canonicalData(item));
    if (leaf === "types" && list.length === 1) return list[0] ?? null;
    distinct.forEach(({ index }, at) => this.#trail.mark(list, String(at), { steps: [String(index)] }));
    return list;
  }

  #keptEntries(node: Json, kind: Kind): [string, Json][] {
    const entries = isObject(node) ? Object.entries(node) : [];
    return entries.filter(([key, value]) => !isObject(node) || !isDroppedMember(kind, key, value, node)).sort(byKey);
  }
}

function orderOf(leaf: string): (a: Json, b: Json) => number {
  // "null" last, as the value null is.
  return leaf === "types" ? (a, b) => Number(a === "null") - Number(b === "null") || compareData(a, b) : compareData;
}

const places: readonly (Json | undefined)[] = ["path", "query", "header", "cookie"];

/** Sorts by where the parameter stands, then by name; the same for two entries that mean the same parameter. */
function parameterId(document: JsonObject, entry: Json): string {
  const parameter = dereference(document, entry, "parameter");
  return `${places.indexOf(child(parameter, "in"))} ${nameOf(parameter)}`;
}

function nameOf(node: Json | undefined): string {
  const name = child(node, "name");
  return typeof name === "string" ? name : "";
}

function isEmpty(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** An object with these members, sorted by key. */
function objectOf(members: readonly (readonly [string, Json])[]): JsonObject {
  const object = emptyObject();
  for (const [key, value] of members.toSorted(byKey)) put(object, key, value);
  return object;
}
