import { type Change, PACKAGES, type Package } from "../change.ts";

/** A sentence of a change with the packages that it is told for. */
export interface Told {
  readonly packages: readonly Package[];
  readonly bump: string;
  readonly sentence: string;
}

/** What a change says, each sentence once, of the packages that it bumps. */
export function sentencesOf({ effects }: Change): readonly Told[] {
  const told = new Map<string, Told>();
  for (const name of PACKAGES) {
    const { bump, sentence } = effects[name];
    if (bump === "none") continue;
    const key = `${bump} ${sentence}`;
    told.set(key, { bump, sentence, packages: [...(told.get(key)?.packages ?? []), name] });
  }
  return [...told.values()];
}
