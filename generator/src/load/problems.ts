import { SpecloomError } from "../diagnostics.ts";
import type { Diagnostic, DiagnosticCode, Place } from "../diagnostics.ts";

/** What is wrong, what to do, and where. */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly fix: string;
  readonly pointer?: string | undefined;
  /** Asked only when the problems are thrown. */
  readonly place: () => Place | undefined;
}

/** Finding the places in a large file takes time, and nobody mends more in one go. */
const MOST = 100;

/** Collects the problems of a stage, to report all of them at once. */
export class Problems {
  readonly #list: Problem[] = [];

  add(problem: Problem): void {
    this.#list.push(problem);
  }

  /**
   * In the order of files (first found, first named), then lines; what several references lead to is told once.
   *
   * @throws SpecloomError when there is a problem
   */
  throwIfAny(): void {
    if (this.#list.length === 0) return;
    const files: (string | undefined)[] = [];
    const found = this.#list.slice(0, MOST).map(({ place, pointer, code, message, fix }): Diagnostic => {
      const where = place();
      if (!files.includes(where?.file)) files.push(where?.file);
      return { code, message, fix, file: where?.file, line: where?.line, column: where?.column, pointer };
    });
    const distinct = new Map(found.map((diagnostic) => [identity(diagnostic), diagnostic]));
    const rank = ({ file, line = 0, column = 0 }: Diagnostic) => [files.indexOf(file), line, column] as const;
    throw new SpecloomError([...distinct.values()].sort((a, b) => compare(rank(a), rank(b))));
  }
}

function identity({ code, message, file, line, column, pointer }: Diagnostic): string {
  return JSON.stringify([code, message, file, line, column, line === undefined ? pointer : undefined]);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
