import type { SchemaData } from "../schema/schema-data.js";
import type { Collection, NestedCollection } from "./collection.js";

/** A request, parsed: parameters by their names on the wire, and the body as a value. */
export interface BackendRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What became of a request: a success with its body (`undefined` where it has none), or why there is none. */
export type BackendAnswer =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly reason: "missing" | "conflict" | "invalid";
      /** The member of the request that is at fault, with dots into it. */
      readonly field?: string;
      /** For people; it holds nothing of what the caller sent. */
      readonly message: string;
    };

/** A request as it is remembered. */
export interface RecordedRequest extends BackendRequest {
  /** The operation's id. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** What it was answered with; 0 where a resolver broke the connection. */
  readonly status: number;
}

/** Makes up a value that is valid against a schema: the same for the same schema and seed. */
export type Synthesize = (
  schema: SchemaData,
  options: { readonly seed: string; readonly name: string; readonly direction: "response" },
) => unknown;

/** What all backends have, whatever their collections. */
export interface BackendCore {
  /** Whether the operation is answered from what is kept. */
  readonly handles: (operation: string) => boolean;
  /** Does what the operation does, and tells what comes of it. Throws an Error for an operation that it does not handle. */
  readonly handle: (operation: string, request: BackendRequest) => BackendAnswer;
  /** The requests that were answered, the oldest first; the last 1 000 of them. */
  readonly requests: () => readonly RecordedRequest[];
  readonly record: (request: RecordedRequest) => void;
  /** Everything that is kept, as it is now; for `restore` of the same backend. */
  readonly snapshot: () => Snapshot;
  /** Makes everything as it was. Cursors of that time mean what they meant. */
  readonly restore: (snapshot: Snapshot) => void;
  /** Makes everything as it was in the beginning, and forgets the requests. */
  readonly reset: () => void;
}

/** What is kept at one time, for the backend that made it. */
export interface Snapshot {
  readonly kind: "snapshot";
}

/**
 * An API in memory: its operations by `handle`, its collections by their names. `Roots` says what the items are by
 * collection, `Nested` those of collections that are nested in another.
 */
export type Backend<Roots extends object = object, Nested extends object = object> = BackendCore & {
  readonly [Name in keyof Roots]: Collection<Roots[Name]>;
} & { readonly [Name in keyof Nested]: NestedCollection<Nested[Name]> };

/** What a collection begins with: so many items that are made up, or these; what they lack and must have is filled in. */
export type ListData<T> = number | readonly Partial<T>[];

/** The same for every list of a nested collection, or by the key of what they are nested in. */
export type NestedData<T> = ListData<T> | { readonly [parent: string]: NestedData<T> };

/** What a backend begins with; a collection that is not named is empty. */
export type BackendData<Roots extends object = object, Nested extends object = object> = {
  readonly [Name in keyof Roots]?: ListData<Roots[Name]>;
} & { readonly [Name in keyof Nested]?: NestedData<Nested[Name]> };

export interface BackendOptions<Data = object> {
  /** Ids, names and all else that is made up depends on it alone. */
  readonly seed?: string | number;
  readonly data?: Data;
  /** Without it, only keys and what has one value alone are made up: then give whole items. */
  readonly synthesize?: Synthesize;
}
