import type { CheckOptions } from "./check-options.js";
import type { Problem } from "./problem.js";

/** What one call of `check` shares between all its visits. */
export interface Run {
  readonly options: CheckOptions;
  depth: number;
  steps: number;
}

/** Thrown to end a check: a value is larger, deeper or longer than the options allow. */
export class Limit extends Error {
  readonly problem: Problem;

  constructor(pointer: string) {
    super();
    this.problem = {
      pointer,
      keyword: "limit",
      message: "is too large, too long or too deep to be checked",
      expected: undefined,
    };
  }
}
