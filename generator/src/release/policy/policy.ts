import type { Bump } from "../bump.ts";
import type { Package } from "../change.ts";
import type { Position } from "../finding.ts";
import type { Rule } from "../rules/rule.ts";
import type { Kind } from "../rules/kind.ts";
import { ruleOf } from "../rules/rules.ts";
import type { Adjustment } from "./knobs.ts";

/** A change that is judged otherwise than the rules would. */
export interface Override {
  /** The change's id. */
  readonly id: string;
  readonly bumps: Readonly<Partial<Record<Package, Bump>>>;
  readonly reason: string;
}

/** How a team judges changes. */
export interface Policy {
  readonly ruleOf: (kind: Kind, position: Position) => Rule;
  readonly overrides: readonly Override[];
  /** Below 1.0.0, whether major becomes minor and minor becomes patch in what is released. */
  readonly belowOne: "shift" | "keep";
}

/** The rules as they are but for some adjustments. */
export function policyOf(
  adjustments: readonly Adjustment[] = [],
  overrides: readonly Override[] = [],
  belowOne: Policy["belowOne"] = "shift",
): Policy {
  return {
    ruleOf: (kind, position) => {
      const rule = ruleOf(kind, position);
      const direction = position === "response" || position === "header" ? "response" : "request";
      const found = adjustments.findLast(
        (one) => one.kind === kind && (one.direction === "any" || one.direction === direction),
      );
      return found === undefined ? rule : { ...rule, bumps: found.bumps, firm: [] };
    },
    overrides,
    belowOne,
  };
}
