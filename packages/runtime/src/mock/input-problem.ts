import type { Place } from "../parameters/parameter-error.js";

/** One way in which a request is not as documented. */
export interface InputProblem {
  readonly place: Place | "body";
  /** The name of the parameter and the steps below it, or the steps into the body. */
  readonly steps: readonly (string | number)[];
  /** What must be, in words that follow the name of the place: `must be at most 200`. */
  readonly message: string;
  /** Nothing where nothing came. */
  readonly received?: unknown;
}
