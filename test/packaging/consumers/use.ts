import type { Check } from "../command/check.ts";

/** A check that uses packages as whoever installs them does. */
export interface Use extends Check {
  /** The packages that it is about: it tells something of each. */
  readonly uses: readonly string[];
}
