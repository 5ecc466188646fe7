import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** A licence as a file of a package. */
export interface LicenceText {
  /** As it lies beside the configuration, so that npm and people know it: `LICENSE`, `COPYING.txt`. */
  readonly name: string;
  readonly text: string;
}

/** What npm packs whatever `files` says. */
const KNOWN = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;

/** The licence that lies in a folder: of several, the first by name. */
export function licenceIn(folder: string): LicenceText | undefined {
  const name = namesIn(folder).find((entry) => KNOWN.test(entry));
  return name === undefined ? undefined : readLicence(join(folder, name));
}

/** Undefined where there is no such file. It is called LICENSE where npm would not know its name. */
export function readLicence(path: string): LicenceText | undefined {
  try {
    const name = basename(path);
    // A checkout with other line ends is no other licence.
    const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
    return { name: KNOWN.test(name) ? name : "LICENSE", text };
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
