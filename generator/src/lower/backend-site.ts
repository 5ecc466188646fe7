import type { BackendCollection, BackendVerb, Operation, Schema } from "../model.ts";
import type { BackendShapes } from "./backend-shapes.ts";

/** What an operation is said to do; what is left out is looked for in the document. */
export interface BackendWish {
  readonly action: BackendVerb;
  readonly collection: string;
  /** A parameter's name, or a pointer into the request's body. */
  readonly key?: string | undefined;
  /** A pointer into the request's body. */
  readonly input?: string | undefined;
  /** A pointer into the body of the success. */
  readonly output?: string | undefined;
  readonly project?: string | undefined;
  readonly member?: string | undefined;
  readonly unknown?: "ignore" | undefined;
}

/** An operation, and what is known of the collection that it works on. */
export interface BackendSite {
  readonly operation: Operation;
  readonly shapes: BackendShapes;
  readonly wish: BackendWish;
  readonly collection: BackendCollection;
  /** The collections in which this one is nested, the outermost first. */
  readonly above: readonly BackendCollection[];
  /** What an item is. */
  readonly item: Schema;
  /** Refuses a member of the wish: what is wrong with it, and what to do. */
  readonly fail: BackendFail;
}

export type BackendFail = (member: string, message: string, fix: string) => never;
