import type { Package } from "./change.ts";
import type { Kind } from "./rules/kind.ts";

/** Where a changed value stands: in a parameter, a request body, a body or a header of an answer, or in no value at all. */
export type Position = "parameter" | "body" | "response" | "header" | "none";

/** A difference that comparing found, before anything is made of it. */
export interface Finding {
  readonly kind: Kind;
  readonly position: Position;
  /** Names the place in both documents: `User.email`, `listUsers/200`. */
  readonly place: string;
  /** What tells two changes of one kind in one place apart: the value of an enum. */
  readonly detail?: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly operation?: string | undefined;
  /** The place in the terms of each package, ready to stand in a sentence. */
  readonly it: Readonly<Record<Package, string>>;
  readonly was?: string;
  readonly now?: string;
  readonly name?: string;
}

/** Takes what was found. */
export type Report = (finding: Finding) => void;
