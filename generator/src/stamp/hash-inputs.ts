import { readFileSync, statSync } from "node:fs";
import { sha256 } from "./sha256.ts";
import type { InputFile } from "./stamp.ts";

/** The coarsest clock of a file system that we count on, in milliseconds. */
const GRAIN = 50;

/**
 * The files as a run that began at `since` (milliseconds since 1970) has read them. Throws where one cannot be read, or
 * may have changed since: then nobody knows which contents the run saw.
 */
export function hashInputs(paths: readonly string[], since: number): InputFile[] {
  return paths.map((path) => {
    const bytes = readFileSync(path);
    // Not mtime, which copying and unpacking set to the past.
    if (statSync(path).ctimeMs + GRAIN > since) throw new Error(`${path} changed during the run`);
    return { path, size: bytes.length, sha256: sha256(bytes) };
  });
}

/** Whether every file is as it was. Throws where one cannot be read. */
export function sameInputs(inputs: readonly InputFile[]): boolean {
  return inputs.every(
    ({ path, size, sha256: known }) => statSync(path).size === size && sha256(readFileSync(path)) === known,
  );
}
