import { readFileSync } from "node:fs";

/** The version of the generator. In the built package this module is replaced by one that holds the values (`build.ts`). */
export const VERSION: string = versionIn("../package.json");

/** What generated packages ask for outside a workspace. */
export const RUNTIME_RANGE: string = `^${versionIn("../../packages/runtime/package.json")}`;

/** What tells this build of the generator from every other; undefined from source. */
export const BUILD: string | undefined = undefined;

export const GENERATOR: string = `specloom@${VERSION}`;

function versionIn(path: string): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  if (typeof manifest !== "object" || manifest === null || !("version" in manifest))
    throw new Error(`${path} has no version`);
  return String(manifest.version);
}
