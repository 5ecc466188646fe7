import type { Finding } from "../command/check.ts";
import type { Tarball } from "../tarball/tarball.ts";

/** The packages of the workspace, beside the one that is looked at. */
export interface Siblings {
  /** Versions of those that are published, by name. */
  readonly versions: ReadonlyMap<string, string>;
  /** Names of those that are not. */
  readonly private: readonly string[];
}

/** What must hold of every tarball. */
export interface Rule {
  readonly name: string;
  readonly check: (tarball: Tarball, siblings: Siblings) => readonly Finding[] | Promise<readonly Finding[]>;
}
