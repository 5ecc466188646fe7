import type { Rule } from "../rules/rule.ts";
import { M, m, p } from "../rules/rule.ts";
import type { Kind } from "../rules/kind.ts";

/** What one choice changes of the rules: other bumps for a kind, in a response where the kind has a direction. */
export interface Adjustment {
  readonly kind: Kind;
  readonly direction: "request" | "response" | "any";
  readonly bumps: Rule["bumps"];
}

export type Knob =
  | "responseEnums"
  | "responseUnions"
  | "errorUnion"
  | "responseTypes"
  | "deadBranches"
  | "successStatus"
  | "wire";

/** Questions on which reasonable people differ: the answers, the first of which is taken where nothing is said. */
export const KNOBS: Readonly<Record<Knob, Readonly<Record<string, readonly Adjustment[]>>>> = {
  /** Whether a consumer has to expect values that an enum does not list. */
  responseEnums: { closed: [], open: [{ kind: "enum-value-added", direction: "response", bumps: [m, m, m, m] }] },
  /** The same for the variants of a union. */
  responseUnions: {
    closed: [],
    open: [
      { kind: "variant-added", direction: "response", bumps: [m, m, m, m] },
      { kind: "success-added", direction: "any", bumps: [m, m, m, m] },
    ],
  },
  /** The same for the bodies of failures. */
  errorUnion: { closed: [], open: [{ kind: "failure-added-new", direction: "any", bumps: [m, m, m, m] }] },
  /** Whether consumers build values that the server sends, as in fixtures of their own. */
  responseTypes: {
    readable: [],
    constructible: [
      { kind: "property-added-required", direction: "response", bumps: [M, m, m, M] },
      { kind: "property-became-required", direction: "response", bumps: [M, m, m, M] },
      { kind: "null-removed", direction: "response", bumps: [M, m, m, M] },
    ],
  },
  /** What it is that a branch can no longer be reached. */
  deadBranches: {
    major: [],
    minor: [
      { kind: "enum-value-removed", direction: "response", bumps: [m, m, m, M] },
      { kind: "variant-removed", direction: "response", bumps: [m, m, m, M] },
    ],
  },
  /** Whether callers compare the very status of a success, or only that it is one. */
  successStatus: { exact: [], class: [{ kind: "success-status-changed", direction: "any", bumps: [M, p, p, M] }] },
  /** What it is that the server refuses what it took, where no compiler sees it. */
  wire: {
    major: [],
    note: [
      { kind: "constraint-tightened", direction: "request", bumps: [p, p, p, p] },
      { kind: "integer-required", direction: "request", bumps: [p, p, p, p] },
    ],
  },
};
