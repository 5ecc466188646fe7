import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { type Config, DEFAULT_TARGETS, TARGETS, type Target } from "./config.ts";
import { SpecloomError } from "./diagnostics.ts";
import { type ResolvedManifest, resolveManifest } from "./resolve-manifest.ts";

/** A configuration with every default filled in and every value checked. */
export interface ResolvedConfig {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly spec: string;
  readonly overlays: readonly string[];
  readonly tags: readonly string[];
  readonly scope: string;
  readonly name: string;
  /** As the user named it. */
  readonly output: string;
  /** Absolute. */
  readonly root: string;
  /** In the order in which they build on each other. */
  readonly targets: readonly Target[];
  readonly workspace: boolean;
  readonly allowRefs: readonly string[];
  readonly envelope: string | undefined;
  /** With what the folder says where the configuration says nothing. */
  readonly manifest: ResolvedManifest;
}

/** What a target is built on. */
const NEEDS: Readonly<Record<Target, readonly Target[]>> = {
  types: [],
  client: ["types"],
  "react-query": ["types", "client"],
  msw: ["types"],
  "vue-query": ["types", "client"],
};

const KEYS: ReadonlySet<string> = new Set([
  "spec",
  "overlays",
  "tags",
  "scope",
  "name",
  "output",
  "targets",
  "workspace",
  "allowRefs",
  "envelope",
  "manifest",
]);

/**
 * Checks a configuration (its author may not use TypeScript) and fills it in. `origin` is the file that it came from, or
 * undefined for flags. Throws a `SpecloomError` (`E_CONFIG`).
 */
export function resolveConfig(config: Config, cwd: string, origin: string | undefined): ResolvedConfig {
  const unknown = Object.keys(config).find((key) => !KEYS.has(key));
  if (unknown !== undefined) refuse(`${JSON.stringify(unknown)} is no setting`, `use ${[...KEYS].join(", ")}`, origin);
  const spec = requireText(config.spec, "spec", origin);
  const scope = requireText(config.scope, "scope", origin);
  if (!/^@[a-z0-9][a-z0-9._-]{0,100}$/.test(scope))
    refuse(`${JSON.stringify(scope)} is no npm scope`, 'write it like "@acme"', origin);
  const name = config.name ?? scope.slice(1);
  if (!/^[a-z][a-z0-9._-]{0,100}$/.test(name))
    refuse(
      `${JSON.stringify(name)} cannot name the API in code`,
      'set `name` to lower-case words such as "iam-users"',
      origin,
    );
  const output = config.output ?? "packages";
  const root = isAbsolute(output) ? output : join(cwd, output);
  return {
    cwd,
    spec,
    overlays: texts(config.overlays, "overlays", origin),
    tags: texts(config.tags, "tags", origin),
    scope,
    name,
    output,
    root,
    targets: resolveTargets(config.targets, origin),
    workspace: config.workspace === true,
    allowRefs: texts(config.allowRefs, "allowRefs", origin),
    envelope: config.envelope === undefined ? undefined : requireText(config.envelope, "envelope", origin),
    manifest: resolveManifest(config.manifest, cwd, root, origin),
  };
}

function resolveTargets(targets: readonly Target[] | undefined, origin: string | undefined): Target[] {
  const asked = texts(targets, "targets", origin);
  const unknown = asked.find((target) => !TARGETS.some((known) => known === target));
  if (unknown !== undefined) refuse(`${JSON.stringify(unknown)} is no target`, `use ${TARGETS.join(", ")}`, origin);
  if (asked.length === 0) return [...DEFAULT_TARGETS];
  const needed = new Set(
    TARGETS.filter((target) => asked.includes(target)).flatMap((target) => [target, ...NEEDS[target]]),
  );
  return TARGETS.filter((target) => needed.has(target));
}

function requireText(value: unknown, key: string, origin: string | undefined): string {
  if (typeof value === "string" && value !== "") return value;
  return refuse(
    `${key} is missing`,
    origin === undefined ? `give --${key}, or write specloom.config.ts` : `set \`${key}\``,
    origin,
  );
}

function texts(value: unknown, key: string, origin: string | undefined): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "")) return value;
  return refuse(`${key} is not a list of texts`, `write \`${key}: ["…"]\``, origin);
}

function refuse(message: string, fix: string, file: string | undefined): never {
  throw new SpecloomError({ code: "E_CONFIG", message, fix, file });
}

/** The version that a generated package has on disk, or undefined. */
export function versionOnDisk(root: string, directory: string): string | undefined {
  return stringMember(join(root, directory, "package.json"), "version");
}

/** Whether the hand-written runtime stands beside the packages, in the same workspace. */
export function hasRuntimeBeside(root: string): boolean {
  return stringMember(join(root, "runtime", "package.json"), "name") === "@specloom/runtime";
}

function stringMember(file: string, key: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    const value =
      typeof manifest === "object" && manifest !== null
        ? Object.entries(manifest).find(([name]) => name === key)?.[1]
        : undefined;
    return typeof value === "string" ? value : undefined;
  } catch {
    // The write stage reads the same file and says what is wrong with it.
    return undefined;
  }
}
