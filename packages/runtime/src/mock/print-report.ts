import type { MockReport } from "./mock-report.js";

/** Writes a report to the console: a warning, or a note of a form that is merely another one. */
export function printReport({ kind, text }: MockReport): void {
  if (kind === "mismatch") console.warn(text);
  else console.info(text);
}
