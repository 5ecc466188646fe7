import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Target } from "../config.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { refuseFile } from "./refusals.ts";

/** A file in the folder of a generated package. */
export interface PackagePlace {
  readonly absolute: string;
  /** As an answer names it: from where the question was asked. */
  readonly shown: string;
  readonly target: Target;
  /** Below the package's folder, with `/`. */
  readonly path: string;
}

/** Finds the package that a file belongs to. Throws E_NOT_GENERATED for a file outside of all of them. */
export function packagePlace(config: ResolvedConfig, file: string, cwd: string): PackagePlace {
  const absolute = resolve(cwd, file);
  const shown = relative(cwd, absolute);
  const below = relative(real(config.root), real(absolute));
  const [folder, ...rest] = below.split(sep);
  const target = config.targets.find((one) => one === folder);
  if (target === undefined || rest.length === 0 || isAbsolute(below)) return refuseFile(config, shown, cwd);
  return { absolute, shown, target, path: rest.join("/") };
}

/** The path with every link followed, as far as it exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), relative(parent, path));
}
