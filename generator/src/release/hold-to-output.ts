import type { Bump } from "./bump.ts";
import { type Change, PACKAGES, type Package } from "./change.ts";
import { recordOf } from "./judge.ts";
import { type Outputs, isSame } from "./outputs.ts";
import type { Policy } from "./policy/policy.ts";

/**
 * Holds bumps against what is generated. A package whose files are the same has nothing to release, but for what is major
 * by the wire or by policy, and for what reaches it through the types that it shows; a package whose files differ without
 * any change that says why is released as a patch.
 */
export function holdToOutput(
  changes: readonly Change[],
  before: Outputs,
  after: Outputs,
  policy: Policy,
): readonly Change[] {
  const same = recordOf((name) => isSame(before[name], after[name]));
  const capped = changes.map((change) => capChange(change, same, policy));
  const silent = PACKAGES.filter((name) => !same[name] && capped.every(({ effects }) => effects[name].bump === "none"));
  return silent.length === 0 ? capped : [...capped, outputChanged(silent, policy)];
}

type Same = Readonly<Record<Package, boolean>>;

function capChange(change: Change, same: Same, policy: Policy): Change {
  const firm = firmOf(change, policy);
  return {
    ...change,
    effects: recordOf((name) => {
      const effect = change.effects[name];
      const isSameAround = SHOWN[name].every((other) => same[other]);
      const bump = cap(effect.bump, same[name], isSameAround, firm.includes(name));
      return bump === effect.bump ? effect : { ...effect, bump };
    }),
  };
}

/** The packages whose bump stands, whatever is generated. */
function firmOf({ kind, direction, effects }: Change, policy: Policy): readonly Package[] {
  const positions = { request: ["body"], response: ["response"], both: ["body", "response"], none: ["none"] } as const;
  return positions[direction].flatMap((position) => {
    const { firm = [], bumps } = policy.ruleOf(kind, position);
    return firm.filter((name) => bumps[PACKAGES.indexOf(name)] === "major" && effects[name].bump === "major");
  });
}

/** The packages whose types the users of a package read and write too. */
const SHOWN: Readonly<Record<Package, readonly Package[]>> = {
  types: [],
  client: ["types"],
  "react-query": ["types", "client"],
  msw: ["types"],
};

function cap(bump: Bump, isSameHere: boolean, isSameAround: boolean, isFirm: boolean): Bump {
  if (!isSameHere || isFirm) return bump;
  return bump === "patch" || isSameAround ? "none" : bump;
}

function outputChanged(names: readonly Package[], policy: Policy): Change {
  const rule = policy.ruleOf("output-changed", "none");
  return {
    id: "output-changed",
    kind: "output-changed",
    direction: "none",
    before: "",
    after: "",
    operations: [],
    wire: rule.wire,
    effects: recordOf((name) => ({ bump: names.includes(name) ? "patch" : "none", sentence: rule.sentence })),
    reason: rule.reason,
  };
}
