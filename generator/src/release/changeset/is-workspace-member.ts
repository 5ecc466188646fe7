import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";

/**
 * Whether a workspace counts a folder as one of its packages, as pnpm, npm, Yarn and Bun tell it. Both paths are absolute.
 * A workspace of another tool, or a pattern beyond `*`, `**` and `!`, is not judged: the answer is yes.
 */
export function isWorkspaceMember(root: string, folder: string): boolean {
  if (OTHER_TOOLS.some((file) => existsSync(join(root, file)))) return true;
  const path = relative(root, folder).replaceAll("\\", "/");
  const patterns = patternsOf(root).map(normalized);
  const excluded = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => normalized(pattern.slice(1)));
  if (excluded.some((pattern) => !BEYOND.test(pattern) && matches(pattern, path))) return false;
  return patterns.some((pattern) => !pattern.startsWith("!") && (BEYOND.test(pattern) || matches(pattern, path)));
}

const OTHER_TOOLS = ["lerna.json", "rush.json"];

/** What is more than a star: braces, brackets, question marks. */
const BEYOND = /[?{}[\]()]/;

/** pnpm reads its own file alone; the others read package.json, where a list may stand in `packages`. */
function patternsOf(root: string): readonly string[] {
  const own = member(readYaml(join(root, "pnpm-workspace.yaml")), "packages");
  const shared = member(readYaml(join(root, "package.json")), "workspaces");
  return [own, shared, member(shared, "packages")].map(texts).find((list) => list.length > 0) ?? [];
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** JSON is YAML; a file that cannot be read lists nothing. */
function readYaml(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function normalized(pattern: string): string {
  return pattern.replace(/^\.\//, "").replace(/\/$/, "");
}

function matches(pattern: string, path: string): boolean {
  const source = pattern
    .split(/(\*\*\/|\*\*|\*)/)
    .map((part) => STARS[part] ?? part.replace(/[.+^$|\\]/g, "\\$&"))
    .join("");
  return new RegExp(`^${source}$`).test(path);
}

const STARS: Readonly<Record<string, string>> = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*" };
