import { SpecloomError } from "../../diagnostics.ts";
import type { ResolvedConfig } from "../../resolve-config.ts";
import type { Source } from "../side.ts";
import { withGitSource } from "./git-source.ts";
import { releasedFile, releasedSource } from "./released.ts";

/** The description that a configuration names. */
export function currentSource({ spec, overlays, tags, cwd, allowRefs }: ResolvedConfig): Source {
  return { spec, overlays, tags, cwd, allowRefs };
}

/**
 * Runs `use` with what the description is compared with: itself at a git reference, else as it was last released.
 *
 * @throws SpecloomError E_BASE where there is neither
 */
export async function withBase<T>(
  config: ResolvedConfig,
  ref: string | undefined,
  use: (before: Source) => Promise<T>,
): Promise<T> {
  if (ref !== undefined) return withGitSource(currentSource(config), ref, use);
  const released = releasedSource(config);
  if (released !== undefined) return use(released);
  throw new SpecloomError({
    code: "E_BASE",
    message: `there is nothing to compare with: ${releasedFile(config)} does not exist`,
    fix: "name a commit with --base, or write that file with specloom release --versioned once the packages are released",
    file: config.spec,
  });
}
