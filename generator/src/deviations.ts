import type { AppliedAction, AppliedOverlay, AppliedWrite } from "./load/applied-overlay.ts";
import { child } from "./load/json.ts";
import type { JsonObject } from "./load/json.ts";
import { methods } from "./load/shape.ts";
import type { Deviation, OverlayDeviations } from "./views/deviations.ts";

/**
 * What overlays changed in the part of a document that was selected, told apart by whether it is a statement of the API
 * or an extension (`x-…`), which only tools read.
 *
 * @param selected the document after selection
 */
export function deviationsOf(overlays: readonly AppliedOverlay[], selected: JsonObject): OverlayDeviations[] {
  return overlays
    .map(({ title, actions }) => {
      const reached = actions.filter((action) => placesLeft(action).some((place) => isSelected(place, selected)));
      return {
        title,
        statements: grouped(reached.flatMap((action) => deviation(action, statementsOf(action)))),
        extensions: grouped(reached.flatMap((action) => deviation(action, extensionsOf(action)))),
      };
    })
    .filter(({ statements, extensions }) => statements.length + extensions.length > 0);
}

/** What was removed is not there, but what it was removed from is. */
function placesLeft({ places, removes }: AppliedAction): readonly (readonly string[])[] {
  return removes ? places.map((place) => place.slice(0, -1)) : places;
}

/** Whether the operation or the component that a place lies in is there; what holds for all of the API is. */
function isSelected([group, ...steps]: readonly string[], selected: JsonObject): boolean {
  if (group === "paths") {
    const [path = "", method = ""] = steps;
    const item = child(child(selected, "paths"), path);
    return (
      steps.length === 0 || (item !== undefined && (!methods.includes(method) || child(item, method) !== undefined))
    );
  }
  const [kind = "", name] = steps;
  if (group !== "components" || name === undefined) return true;
  return child(child(child(selected, "components"), kind), name) !== undefined;
}

function deviation({ target, description }: AppliedAction, changes: Deviation["changes"] | undefined): Deviation[] {
  return changes === undefined ? [] : [{ reason: description, targets: [target], changes }];
}

const isExtension = (step: string): boolean => step.startsWith("x-");

/** Undefined where there is nothing of the kind. */
function statementsOf(action: AppliedAction): Deviation["changes"] | undefined {
  if (isBelowExtension(action)) return undefined;
  return changesOf(action, (write) => !write.steps.some(isExtension));
}

function extensionsOf(action: AppliedAction): Deviation["changes"] | undefined {
  if (isBelowExtension(action)) return changesOf(action, () => true);
  const names = action.writes.flatMap(({ steps }) => steps.find(isExtension) ?? []);
  return names.length === 0 ? undefined : { ...none, adds: [...new Set(names)] };
}

const isBelowExtension = ({ places }: AppliedAction): boolean => places.every((place) => place.some(isExtension));

const none: Deviation["changes"] = { adds: [], changes: [], appends: [], removes: false };

function changesOf(
  { removes, writes }: AppliedAction,
  isMeant: (write: AppliedWrite) => boolean,
): Deviation["changes"] | undefined {
  if (removes) return { ...none, removes };
  const meant = writes.filter(isMeant);
  const names = (how: AppliedWrite["how"]): string[] =>
    meant.filter((write) => write.how === how).map(({ steps }) => steps.join("."));
  const changes = { ...none, adds: names("added"), changes: names("changed"), appends: names("appended") };
  return meant.length === 0 ? undefined : changes;
}

/** Those that say the same for the same reason are one, in the order in which they come first. */
function grouped(deviations: readonly Deviation[]): Deviation[] {
  const groups = new Map<string, Deviation>();
  for (const next of deviations) {
    const key = JSON.stringify([next.reason, next.changes]);
    const known = groups.get(key);
    const targets = new Set([...(known?.targets ?? []), ...next.targets]);
    groups.set(key, { ...next, targets: [...targets] });
  }
  return [...groups.values()];
}
