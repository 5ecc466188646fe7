import type { SchemaData } from "../schema/schema-data.js";

/** Members that lead to a place, from the outside in; none is the whole. */
export type Path = readonly string[];

/**
 * A place in a parsed request: `path`, `query`, `headers` or `body`, then members. `["query", "page", "size"]` is the
 * member `size` of the query parameter `page`.
 */
export type RequestPath = readonly ["path" | "query" | "headers" | "body", ...string[]];

/** What an in-memory copy of an API keeps, and what each operation does to it. Data: the generator prints it. */
export interface BackendTable {
  /** By name, a collection after the one that it is nested in. */
  readonly collections: Readonly<Record<string, CollectionData>>;
  /** By operation. An operation that is not here does nothing to what is kept, and is not answered from it. */
  readonly actions: Readonly<Record<string, Action>>;
  /**
   * What goes with an identifying member, by its name and its value: `{ roleId: { r1: { roleName: "Owner" } } }`. Taken
   * from the document's examples.
   */
  readonly facts?: Facts;
}

export type Facts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Items of one kind. */
export interface CollectionData {
  /** The member by which an item is known; no two items of a list have the same. */
  readonly key: string;
  /** What an item is. */
  readonly schema: SchemaData;
  /** The collection whose items each have a list of these. */
  readonly parent?: string;
}

/** What an operation does. */
export type Action = ListAction | GetAction | CreateAction | DeleteAction | WriteAction | MemberAction;

interface ActionBase {
  readonly collection: string;
  /** Where the keys of the items stand that the list is nested in, the outermost first. */
  readonly within?: readonly RequestPath[];
  /** Where what comes out of it goes in the body of the success; absent where nothing does. */
  readonly output?: Path;
  /** What goes out of an item: the value of this member, in place of the item. */
  readonly project?: string;
  /** The body of the success where nothing that is kept stands in it. */
  readonly body?: unknown;
  /** What the body of the success is: what it requires is filled in, and what it does not document is left out. */
  readonly reply?: SchemaData;
}

/** The items of a list, or a page of them. */
export interface ListAction extends ActionBase {
  readonly action: "list";
  readonly page?: PageData;
}

/** How a list is read page by page. */
export interface PageData {
  readonly cursor: RequestPath;
  readonly count?: RequestPath;
  /** How long a page is where the request does not say; 20 where absent. */
  readonly size?: number;
  /** The cursor of the following page. */
  readonly next: CursorPlace;
  readonly previous?: CursorPlace;
  /** The cursor of this page. */
  readonly current?: Path;
  /** How many items the whole list has. */
  readonly total?: Path;
}

export interface CursorPlace {
  readonly at: Path;
  /** What stands there where there is no such page; nothing where absent. */
  readonly none?: null | "";
}

/** One item. */
export interface GetAction extends ActionBase {
  readonly action: "get";
  readonly key: RequestPath;
}

/** A new item, or several where a list stands at `input`: all or none. A key that is taken is a conflict. */
export interface CreateAction extends ActionBase {
  readonly action: "create";
  readonly input: RequestPath;
}

/** One item less, or several where a list of keys stands at `key`: all or none. */
export interface DeleteAction extends ActionBase {
  readonly action: "delete";
  readonly key: RequestPath;
  /** What an unknown key is: `"missing"` where absent. */
  readonly unknown?: "missing" | "ignore";
}

/**
 * An item written anew (`replace`), member by member (`merge`), or as a merge patch says (`patch`, RFC 7396). Its key and
 * its place in the list stay.
 */
export interface WriteAction extends ActionBase {
  readonly action: "replace" | "merge" | "patch";
  readonly key: RequestPath;
  readonly input: RequestPath;
}

/** A list that is a member of an item, made longer (`append`) or written anew (`assign`). The list goes out. */
export interface MemberAction extends ActionBase {
  readonly action: "append" | "assign";
  readonly key: RequestPath;
  readonly member: string;
  readonly input: RequestPath;
}
