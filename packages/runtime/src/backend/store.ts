import { own } from "../client/own.js";
import { isRecord } from "../client/styles/is-record.js";
import type { CollectionData } from "./backend-table.js";
import { type Sources, fill } from "./fill.js";
import { type Item, List } from "./list.js";

/** The keys that lead to a list, the outermost first. */
export type Parents = readonly string[];

/** How many keys are tried before there seems to be no free one. */
const ATTEMPTS = 100;

/** All lists of one collection: one, or one for each item that the collection is nested in. */
export class Store {
  readonly name: string;
  readonly data: CollectionData;
  readonly parent: Store | undefined;
  readonly #children: Store[] = [];
  readonly #sources: Sources;
  #lists = new Map<string, List>();
  #sequence = 1;

  constructor(name: string, data: CollectionData, parent: Store | undefined, sources: Sources) {
    this.name = name;
    this.data = data;
    this.parent = parent;
    this.#sources = sources;
    if (parent !== undefined) parent.#children.push(this);
  }

  readonly keyOf = (item: Item): string => String(own(item, this.data.key));

  /** The list that these keys lead to; undefined where there is none. */
  list(parents: Parents): List | undefined {
    const { parent } = this;
    const exists = parent
      ? parent.list(parents.slice(0, -1))?.get(parents.at(-1) ?? "") !== undefined
      : parents.length === 0;
    if (!exists) return undefined;
    const scope = scopeOf(parents);
    const list = this.#lists.get(scope) ?? new List(this.keyOf);
    this.#lists.set(scope, list);
    return list;
  }

  /** The keys that lead to each list that there is. */
  scopes(): Parents[] {
    const { parent } = this;
    if (parent === undefined) return [[]];
    return parent
      .scopes()
      .flatMap((scope) => parent.list(scope)?.entries.map(({ item }) => [...scope, parent.keyOf(item)]) ?? []);
  }

  refuse(): never {
    throw new Error(`there is nothing to which items of ${this.name} could be added`);
  }

  /** What the collection's lists hold, list by list. */
  items(): Item[] {
    return [...this.#lists.values()].flatMap(({ entries }) => entries.map(({ item }) => item));
  }

  /**
   * Completes an item and adds it. A key that is made up is none of `reserved`. Throws an Error where there is no such list,
   * or the key is taken.
   */
  add(parents: Parents, given: Item, reserved: ReadonlySet<string> = new Set()): Item {
    const list = this.list(parents);
    if (list === undefined) return this.refuse();
    const item = this.complete(
      this.#withKey(given, (made) => reserved.has(made) || list.get(made) !== undefined),
      `${this.name}/${this.#sequence}`,
    );
    if (list.get(this.keyOf(item))) throw new Error(`an item with this key is in ${this.name} already`);
    list.push({ sequence: this.#sequence++, item });
    return item;
  }

  /** Adds an item that is made up as a whole. */
  addMadeUp(parents: Parents): Item {
    const seed = `${this.name}/${this.#sequence}`;
    const made = this.#sources.make(this.data.schema, seed, this.name);
    const item = isRecord(made) ? made : {};
    const { [this.data.key]: _, ...rest } = item;
    return this.add(parents, this.list(parents)?.get(this.keyOf(item)) ? rest : item);
  }

  /** Writes an item anew; its key and its place stay. */
  put(parents: Parents, key: string, given: Item): Item | undefined {
    const list = this.list(parents);
    const old = list?.get(key);
    if (list === undefined || old === undefined) return undefined;
    const item = this.complete({ ...given, [this.data.key]: old[this.data.key] }, `${this.name}/${scopeOf([key])}`);
    list.put(key, item);
    return item;
  }

  remove(parents: Parents, key: string): boolean {
    const list = this.list(parents);
    if (!list?.get(key)) return false;
    list.remove(key);
    this.#dropBelow(parents, key);
    return true;
  }

  /** Remembers everything. What is returned brings it back. */
  save(): () => void {
    const sequence = this.#sequence;
    const lists = [...this.#lists].map(([scope, { entries }]) => [scope, [...entries]] as const);
    return () => {
      this.#sequence = sequence;
      this.#lists = new Map(lists.map(([scope, entries]) => [scope, new List(this.keyOf, entries)]));
    };
  }

  /** What a caller may write of an item. */
  writable(item: Item): Item {
    const { readOnly } = this.#sources.shapeOf(this.data.schema);
    return Object.fromEntries(Object.entries(item).filter(([name]) => !readOnly.has(name)));
  }

  /** A copy of an item, with all that it must have. */
  complete(item: Item, seed: string): Item {
    const filled = fill(this.#sources, this.data.schema, structuredClone(item), seed);
    return isRecord(filled) ? filled : item;
  }

  #withKey(item: Item, isTaken: (key: string) => boolean): Item {
    const { key, schema } = this.data;
    if (own(item, key) !== undefined) return item;
    const keySchema = this.#sources.shapeOf(schema).members.get(key) ?? true;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const made = this.#newKey(keySchema, this.#sequence, attempt);
      if (!isTaken(String(made))) return { [key]: made, ...item };
    }
    throw new Error(`there is no free key in ${this.name}`);
  }

  #newKey(schema: CollectionData["schema"], sequence: number, attempt: number): unknown {
    const seed = `${this.name}/${sequence}/${this.data.key}${attempt || ""}`;
    const made = this.#sources.make(schema, seed, this.data.key);
    if (made !== undefined) return made;
    return this.#sources.shapeOf(schema).isNumber ? sequence + attempt : `${this.name}-${sequence + attempt}`;
  }

  #dropBelow(parents: Parents, key: string): void {
    const inner = [...parents, key];
    for (const child of this.#children) {
      const list = child.#lists.get(scopeOf(inner));
      for (const { item } of list?.entries ?? []) child.#dropBelow(inner, child.keyOf(item));
      child.#lists.delete(scopeOf(inner));
    }
  }
}

/** A text for a list of keys: different keys, different texts. */
export const scopeOf = (parents: Parents): string => JSON.stringify(parents);
