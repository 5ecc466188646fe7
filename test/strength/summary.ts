import type { Outcome } from "./outcome.ts";

/** How many faults there were, and what became of them. */
export interface Summary {
  readonly faults: number;
  readonly killed: number;
  readonly unbuilt: number;
  readonly survived: number;
  /** Of the faults that were built, those that a test found; 1 where there were none. */
  readonly share: number;
}

export function summaryOf(outcomes: readonly Outcome[]): Summary {
  const count = (wanted: Outcome["fate"]): number => outcomes.filter(({ fate }) => fate === wanted).length;
  const [killed, unbuilt, survived] = [count("killed"), count("unbuilt"), count("survived")];
  const built = killed + survived;
  return { faults: outcomes.length, killed, unbuilt, survived, share: built === 0 ? 1 : killed / built };
}
