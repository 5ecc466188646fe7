import type { LogEntry } from "./log-entry.ts";
import { printable } from "./printable.ts";

const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const GREY = 90;

/** A request on a line, and below it what is wrong with it. Ends with a line break. */
export function logText({ method, path, status, ms, type, problems, notes }: LogEntry, color: boolean): string {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[39m` : text);
  const tone = status < 400 ? GREEN : status < 500 ? YELLOW : RED;
  const head = [method.padEnd(6), path, paint(tone, String(status)), paint(GREY, `${ms} ms`), type ?? ""];
  const names = problems.map(({ place, field }) => printable(place === field ? place : `${place} ${field}`));
  const width = Math.max(0, ...names.map(({ length }) => length));
  const lines = problems.map(
    ({ expected }, index) => `  ${(names[index] ?? "").padEnd(width)}  ${printable(expected)}`,
  );
  const remarks = notes.map((note) => paint(GREY, `  ${printable(note)}`));
  const first = head
    .map((part, index) => (index < 2 ? printable(part) : part))
    .join("  ")
    .trimEnd();
  return `${[first, ...lines, ...remarks].join("\n")}\n`;
}

/** The same as one line of JSON. */
export function logJson({ problems, notes, ...facts }: LogEntry): string {
  const more = { ...(problems.length > 0 && { problems }), ...(notes.length > 0 && { notes }) };
  return `${JSON.stringify({ ...facts, ...more })}\n`;
}
