import { SpecloomError } from "../../diagnostics.ts";
import type { Change } from "../change.ts";
import { recordOf } from "../judge.ts";
import type { Override } from "./policy.ts";

/**
 * Judges changes as a team decided to.
 *
 * @throws SpecloomError E_POLICY for an override that matches no change: it would silently hold for a later one
 */
export function applyOverrides(changes: readonly Change[], overrides: readonly Override[]): readonly Change[] {
  const ids = new Set(changes.map(({ id }) => id));
  const idle = overrides.filter(({ id }) => !ids.has(id));
  if (idle.length > 0)
    throw new SpecloomError(
      idle.map(({ id }) => ({
        code: "E_POLICY",
        message: `no change is called ${JSON.stringify(id)}`,
        fix: "remove the override, or correct its id: specloom diff --json lists them",
      })),
    );
  return changes.map((change) => {
    const override = overrides.find(({ id }) => id === change.id);
    return override === undefined ? change : overridden(change, override);
  });
}

function overridden(change: Change, { bumps, reason }: Override): Change {
  const effects = recordOf((name) => ({ ...change.effects[name], bump: bumps[name] ?? change.effects[name].bump }));
  return { ...change, effects, override: reason };
}
