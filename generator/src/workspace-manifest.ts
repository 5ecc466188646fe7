import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "./config.ts";
import { manifestFaults } from "./manifest-faults.ts";

/** What the packages take over from the workspace where the configuration says nothing. */
const INHERITED: readonly (keyof Manifest)[] = ["license", "author", "homepage", "bugs", "repository"];

/**
 * What the `package.json` of a folder says that holds for the packages in it too. Lenient where a configuration is held
 * strictly, because npm is: what does not have a form that we know is left out, and so is all of a file that is no JSON.
 */
export function workspaceManifest(folder: string): Manifest {
  const root = readObject(join(folder, "package.json"));
  const members = INHERITED.map((key) => [key, root[key]] as const);
  return Object.fromEntries(
    members.filter(([key, value]) => value !== undefined && manifestFaults({ [key]: value }).length === 0),
  );
}

function readObject(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    // There is none, or npm will say what is wrong with it.
    return {};
  }
}
