import type { Bump } from "./bump.ts";
import type { Kind } from "./rules/kind.ts";

/** The packages that a change is judged for. */
export type Package = "types" | "client" | "react-query" | "msw";

export const PACKAGES: readonly Package[] = ["types", "client", "react-query", "msw"];

/** What happens to a client that is already deployed when the server changes under it. */
export type Wire = "works" | "may fail" | "fails";

/** Who makes the value that changed: the caller, the server, both in turn, or nobody. */
export type Direction = "request" | "response" | "both" | "none";

/** What a change means for one package. */
export interface Effect {
  readonly bump: Bump;
  /** One sentence in the terms of who uses the package. */
  readonly sentence: string;
}

/** One difference between two descriptions, and what it means. */
export interface Change {
  /** The same for the same difference, whatever else changes: `property-removed:User.email`. */
  readonly id: string;
  readonly kind: Kind;
  readonly direction: Direction;
  /** RFC 6901, in the bundled document before; undefined for what is new. */
  readonly before: string | undefined;
  /** RFC 6901, in the bundled document after; undefined for what is gone. */
  readonly after: string | undefined;
  /** Ids of the operations that it reaches, sorted. */
  readonly operations: readonly string[];
  readonly wire: Wire;
  readonly effects: Readonly<Record<Package, Effect>>;
  /** Why the bumps are what they are. */
  readonly reason: string;
  /** The reason that an override gives for judging otherwise. */
  readonly override?: string;
}
