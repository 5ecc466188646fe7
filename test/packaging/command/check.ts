/** Something that a check found wrong. */
export interface Finding {
  /** A file of the tarball, a key of its manifest, or the project that was tried. */
  readonly where: string;
  readonly what: string;
  /** How to mend it. */
  readonly fix: string;
}

/** What was not tried, and why. */
export interface Skipped {
  readonly skipped: string;
}

/** What a check ends with: what it found, nothing when all is well. */
export type Outcome = readonly Finding[] | Skipped;

/** One line of the report. */
export interface Check {
  readonly name: string;
  /** The package that it is about; absent where it is about all of them. */
  readonly of?: string;
  /** How to mend what makes `run` reject. */
  readonly fix: string;
  /** Resolves to what was found. What it rejects with counts as a finding, too. */
  readonly run: () => Promise<Outcome>;
}

/** A check that was run. */
export interface Result {
  readonly name: string;
  readonly of?: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}
