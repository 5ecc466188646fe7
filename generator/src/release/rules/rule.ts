import type { Bump } from "../bump.ts";
import type { Package, Wire } from "../change.ts";

/** What a kind of change means where it stands in one direction. */
export interface Rule {
  /** The row of generator/docs/release-rules.md. */
  readonly row: number;
  /** Of types, client, react-query and msw, in this order. */
  readonly bumps: readonly [types: Bump, client: Bump, reactQuery: Bump, msw: Bump];
  readonly wire: Wire;
  /** `{it}` is the place in the terms of a package, `{was}` and `{now}` are values, `{name}` is a name. */
  readonly sentence: string;
  /** The sentence for msw, whose user writes what others read. */
  readonly mock?: string;
  /** Packages whose bump stands though nothing in their output differs: they are major by the wire or by policy. */
  readonly firm?: readonly Package[];
  readonly reason: string;
}

/** The rules of a kind: one wherever it stands, or one for each direction. */
export type Rules = { readonly any: Rule } | { readonly request: Rule; readonly response: Rule };

export const M = "major";
export const m = "minor";
export const p = "patch";
export const n = "none";
