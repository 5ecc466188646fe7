import type { Direction } from "../schema/check-options.js";
import type { Samplers } from "./pattern/pattern-text.js";
import type { Random } from "./random.js";
import type { Part, Site } from "./site.js";

/** What one call shares between all places. */
export interface Run {
  readonly direction: Direction;
  readonly samplers: Samplers;
  /** How many more times than once a schema may be met within itself where it has to. */
  readonly loops: number;
  /** Whether a value was not made because `loops` is too low. */
  blocked: boolean;
  /** How many places were tried. */
  steps: number;
  /** Makes the value of a place. Throws SynthesisError. */
  readonly make: (site: Site) => unknown;
}

/** A place whose schemas are expanded. */
export interface Made {
  readonly site: Site;
  readonly parts: readonly Part[];
  readonly run: Run;
  /** Differs by attempt. */
  readonly seed: string;
  readonly attempt: number;
  readonly random: Random;
  /** For the object around the place, the same at all of its members. */
  readonly about: Random;
  /** Whether a value of the place is valid. */
  readonly valid: (value: unknown) => boolean;
}
