import { withAltered } from "./altered-input.ts";
import { type Columns, changedLines } from "./changed-lines.ts";
import type { Experiment } from "./experiment.ts";
import { type Path, keyOf } from "./path.ts";

/** A part of the input that a text depends on, and the lines that do, by index. */
export interface Influence {
  readonly path: Path;
  readonly lines: ReadonlyMap<number, Columns>;
}

export interface Trial {
  /** Plain data that nobody else holds; it is as it was when the trial is over. */
  readonly input: object;
  readonly experiments: readonly Experiment[];
  /** The text that the input makes, line by line; may throw where the input makes none. */
  readonly run: () => readonly string[];
  /** The one line that is asked about; every line where undefined. */
  readonly line: number | undefined;
}

/** Another order, always the same one. */
function shuffled<T>(items: readonly T[]): T[] {
  const place = (index: number): number => (index * 7919) % 10_007;
  return [...items.entries()].sort(([a], [b]) => place(a) - place(b)).map(([, item]) => item);
}

const KINDS = ["rename", "change", "drop"] as const;

/**
 * Finds what a text depends on, by trying: many experiments are made at once, and only where something changes are they made
 * apart, so that one line of a large file takes few runs. What makes no text at all, whatever it is changed into, is left
 * out, and so is, rarely, what another change of the same run hides; what is found, the text does depend on.
 */
export function influences({ input, experiments, run, line }: Trial): Influence[] {
  const before = run();
  const attempt = (some: readonly Experiment[], choice: number): ReadonlyMap<number, Columns> | undefined => {
    try {
      return changedLines(before, withAltered(input, some, choice, run));
    } catch {
      return undefined;
    }
  };
  const matters = (lines: ReadonlyMap<number, Columns>): boolean =>
    line === undefined ? lines.size > 0 : lines.has(line);
  const find = (some: readonly Experiment[]): Influence[] => {
    const [first] = some;
    if (first === undefined) return [];
    if (some.length === 1) return alone(first);
    const lines = attempt(some, 0);
    if (lines !== undefined && !matters(lines)) return [];
    // Neighbours part first: what a node is may hide what is in it, but hardly what is far away.
    return [0, 1].flatMap((rest) => find(some.filter((_, index) => index % 2 === rest)));
  };
  const alone = (experiment: Experiment): Influence[] => {
    const choices = experiment.kind === "change" ? experiment.values.length : 1;
    for (let choice = 0; choice < choices; choice++) {
      const lines = attempt([experiment], choice);
      if (lines !== undefined && matters(lines)) return [{ path: experiment.path, lines }];
    }
    return [];
  };
  // What is taken away would hide what is changed in it; what is hidden in one order is seldom hidden in another, too.
  const found = KINDS.flatMap((kind) => {
    const some = experiments.filter((experiment) => experiment.kind === kind);
    return [...find(some), ...find(shuffled(some))];
  });
  return [...new Map(found.map((influence) => [keyOf(influence.path), influence])).values()];
}
