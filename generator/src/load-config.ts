import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Config } from "./config.ts";
import { SpecloomError } from "./diagnostics.ts";

const FILES = ["specloom.config.ts", "specloom.config.mts", "specloom.config.js", "specloom.config.mjs"];

export interface LoadedConfig {
  readonly config: Config;
  /** The folder of the file. */
  readonly cwd: string;
  /** The file as the user would name it. */
  readonly file: string;
}

/** Imports the configuration named, or the one in `cwd`; undefined where there is none and none was named. */
export async function loadConfig(cwd: string, named: string | undefined): Promise<LoadedConfig | undefined> {
  const file = named ?? configFileIn(cwd);
  if (file === undefined) return undefined;
  const path = resolve(cwd, file);
  if (!existsSync(path) || !statSync(path).isFile())
    refuse("there is no such file", "correct the path after --config", file);
  const module: unknown = await importConfig(path, file);
  const config = typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
  if (typeof config !== "object" || config === null)
    refuse(
      "the file has no default export that is a configuration",
      "write `export default defineConfig({ … })`",
      file,
    );
  // What its members are is checked by `resolveConfig`.
  return { config: config as Config, cwd: dirname(path), file };
}

/** The name of the configuration in a folder; undefined where there is none. */
export function configFileIn(folder: string): string | undefined {
  return FILES.find((name) => existsSync(join(folder, name)));
}

async function importConfig(path: string, file: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    return refuse(`the file could not be imported: ${firstLine(error)}`, "correct the file", file);
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}

function refuse(message: string, fix: string, file: string): never {
  throw new SpecloomError({ code: "E_CONFIG", message, fix, file });
}
