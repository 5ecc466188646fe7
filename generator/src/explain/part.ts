import type { Subject } from "../targets.ts";
import type { Input } from "./input.ts";
import type { Trace } from "./read-trace.ts";

/** A part of a generated file that can be made again from another input: a whole module, a section, a `package.json`. */
export interface Part {
  readonly subject: Subject;
  /**
   * What an input makes, line by line; throws where it makes nothing. What the part's own view reads of the input, it reads
   * inside of `watch`.
   */
  readonly run: (input: Input, watch?: Watch) => readonly string[];
  /** With marks of the template; undefined for what no template makes. */
  readonly trace: Trace | undefined;
  /** The template below `templates/`; undefined for what no template makes. */
  readonly template: string | undefined;
  /** What prints it where no template does: a module of the generator. */
  readonly printer: string | undefined;
}

export type Watch = <R>(work: () => R) => R;
