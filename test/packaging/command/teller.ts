import { stripVTControlCharacters } from "node:util";
import type { Result } from "./check.ts";
import { linesOf } from "./report.ts";

/** Tells how far the checks have come. */
export interface Teller {
  /** What goes on now, or how many are done: on a terminal, a line that is written over; elsewhere nothing. */
  readonly now: (text: string) => void;
  readonly ended: (result: Result) => void;
}

/** @param quiet - no lines of results: they are printed as JSON at the end */
export function teller(quiet: boolean): Teller {
  const { stderr } = process;
  const now = (text: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001B[K${text.slice(0, stderr.columns - 1)}`);
  };
  const ended = (result: Result): void => {
    now("");
    if (!quiet) console.log(stripVTControlCharacters(linesOf(result)));
  };
  return { now, ended };
}
