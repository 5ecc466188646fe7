import type { Outcome } from "./outcome.ts";

/** On a terminal a line that is written over. */
export function progress(done: number, all: number, title: string): void {
  if (!process.stderr.isTTY) return;
  const line = done === all ? "" : `${done}/${all} ${title}`.slice(0, process.stderr.columns - 1);
  process.stderr.write(`\r\u001B[K${line}`);
}

/** Where there is no terminal, a line for each fault, so that a log tells how far a run has come. */
export function logOutcome(outcome: Outcome): void {
  if (process.stderr.isTTY) return;
  const end = outcome.fate === "killed" ? outcome.by : outcome.fate;
  console.error(`${outcome.place}: ${outcome.title}: ${end}`);
}
