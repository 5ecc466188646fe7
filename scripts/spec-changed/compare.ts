import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import type { resolveConfig } from "../../generator/src/resolve-config.ts";
import { runSpecloom } from "./run-specloom.ts";

type Config = ReturnType<typeof resolveConfig>;

/**
 * Compares a new text of a configuration's description with the one on disk, both with its overlays and tags. Runs in a
 * copy of the folders that these stand in, so that messages name them as they are and nothing is written beside them.
 * Resolves to the difference as Markdown, or to undefined where nothing changes for anybody.
 *
 * @throws Refused for whatever is wrong with the text
 */
export async function compare(config: Config, text: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "spec-changed-"));
  try {
    const { spec, overlays, allowRefs, cwd } = config;
    for (const file of [spec, ...overlays, ...allowRefs])
      cpSync(join(cwd, dirname(file)), join(folder, dirname(file)), { recursive: true });
    const before = `${spec.slice(0, -extname(spec).length)}.before${extname(spec)}`;
    cpSync(join(cwd, spec), join(folder, before));
    writeFileSync(join(folder, spec), text);
    const markdown = await runSpecloom(folder, "diff", before, spec, ...optionsOf(config), "--markdown");
    return markdown.split("\n").includes(NOTHING) ? undefined : markdown;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsOf({ overlays, tags, allowRefs, scope, name }: Config): readonly string[] {
  const repeated = (option: string, values: readonly string[]): readonly string[] =>
    values.flatMap((value) => [option, value]);
  return [
    "--scope",
    scope,
    "--name",
    name,
    ...repeated("--overlay", overlays),
    ...repeated("--tag", tags),
    ...repeated("--allow-ref", allowRefs),
  ];
}

/** A line of its own in the report; what a document says never stands alone on one. */
const NOTHING = "Nothing changes for anybody.";
