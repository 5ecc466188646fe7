import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics.ts";
import { hash } from "../write/hash.ts";
import { parseRecord } from "../write/record.ts";
import type { GeneratedFile } from "./generated-file.ts";
import type { PackagePlace } from "./package-place.ts";

/** The file as it is, and what is to be said about that. */
export interface Disk {
  /** Undefined where there is no such file. */
  readonly lines: readonly string[] | undefined;
  readonly warnings: readonly Diagnostic[];
}

/** Reads a generated file and compares it with what would be generated. */
export function readDisk(place: PackagePlace, generated: GeneratedFile): Disk {
  if (!existsSync(place.absolute)) {
    const message = "the file is not there; this is what it comes from when it is generated";
    return { lines: undefined, warnings: [{ code: "W_STALE", message, fix: RUN, file: place.shown }] };
  }
  const text = readFileSync(place.absolute, "utf8").replaceAll("\r\n", "\n");
  const lines = text.split("\n");
  if (isTheSame(generated.ours(lines), generated.lines)) return { lines, warnings: [] };
  return { lines, warnings: [isEdited(place, text) ? edited(place) : stale(place)] };
}

const RUN = "run specloom generate";

function stale({ shown }: PackagePlace): Diagnostic {
  const message = "the file was generated from something else than there is now; this is what the new one comes from";
  return { code: "W_STALE", message, fix: RUN, file: shown };
}

function edited({ shown }: PackagePlace): Diagnostic {
  const message = "the file was edited by hand; this is what comes from the description, not the edit";
  const fix = "take the edit out, or let specloom generate --force overwrite it";
  return { code: "W_EDITED", message, fix, file: shown };
}

function isTheSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

/** Whether the file is another one than the last run wrote. Of a file that is not ours alone, that cannot be told. */
function isEdited({ absolute, path }: PackagePlace, text: string): boolean {
  const folder = absolute.slice(0, absolute.length - path.length);
  const file = join(folder, "generated.json");
  if (!existsSync(file)) return false;
  const recorded = parseRecord(readFileSync(file), file).files.get(path);
  return recorded !== undefined && recorded !== hash(text);
}
