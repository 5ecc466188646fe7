import { BUMPS, type Bump, maxBump } from "../bump.ts";
import type { Change } from "../change.ts";

export interface ChangeGroup {
  readonly bump: Bump;
  readonly title: string;
  readonly changes: readonly Change[];
}

const TITLES: Readonly<Record<Bump, string>> = {
  major: "Breaking",
  minor: "New",
  patch: "Other",
  none: "Only on the wire",
};

/** Changes by the largest bump that they ask for, breaking ones first; groups without changes are left out. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  return BUMPS.toReversed()
    .map((bump) => ({ bump, title: TITLES[bump], changes: changes.filter((change) => bumpOf(change) === bump) }))
    .filter((group) => group.changes.length > 0);
}

/** The largest bump that a change asks of any package. */
export function bumpOf({ effects }: Change): Bump {
  return Object.values(effects)
    .map(({ bump }) => bump)
    .reduce(maxBump);
}
