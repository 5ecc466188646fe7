import type { ResolvedConfig } from "../resolve-config.ts";
import { describe } from "./described.ts";
import type { Explanation } from "./explanation.ts";
import { fileExplanation, lineExplanation } from "./answers.ts";
import { generatedFile } from "./generated-file.ts";
import { packagePlace } from "./package-place.ts";
import { readDisk } from "./read-disk.ts";
import { refuseFile } from "./refusals.ts";

export interface ExplainOptions {
  readonly config: ResolvedConfig;
  /** The generated file, relative to `cwd` or absolute. */
  readonly file: string;
  /** The first is 1; the whole file where it is left out. */
  readonly line?: number | undefined;
  /** The first is 1; the whole line where it is left out. */
  readonly column?: number | undefined;
  /** Absolute: what files are named relative to. */
  readonly cwd: string;
}

/**
 * Says what made a generated file, or a line of it: the template, the parts of the description, the actions of overlays. It
 * generates the file anew in memory, and finds by trying what a line depends on: a part of the description is a source of
 * the line that would be another one if the part were another.
 *
 * Throws a `SpecloomError`: E_NOT_GENERATED for a file that the configuration does not generate, E_PLACE for a line or a
 * column that the file does not have, and whatever a run of `generate` refuses the description for. Writes nothing.
 */
export async function explain({ config, file, line, column, cwd }: ExplainOptions): Promise<Explanation> {
  const place = packagePlace(config, file, cwd);
  const described = await describe(config, cwd);
  const { scope, name, envelope, workspace, manifest } = config;
  const input = { config: { scope, name, envelope, workspace, manifest }, model: described.model };
  const sources = { config, described, input, cwd };
  const generated = await generatedFile(sources, place.target, place.path);
  if (generated === undefined) return refuseFile(config, place.shown, cwd);
  const disk = readDisk(place, generated);
  return line === undefined
    ? fileExplanation(sources, place, generated, disk)
    : lineExplanation(sources, place, generated, disk, line, column);
}
