import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

const root = join(import.meta.dirname, "../../..");

export const PACKAGES = [
  "@iam-users/types",
  "@iam-users/client",
  "@iam-users/react-query",
  "@iam-users/msw",
  "@specloom/runtime",
  "specloom",
] as const;

export type PackageName = (typeof PACKAGES)[number];

/**
 * Packs every published package with pnpm, as publishing does, into `folder`. Resolves to the tarballs by package.
 *
 * @param workspace - where the packages are: this workspace, or a copy of it
 */
export async function packAll(folder: string, workspace: string = root): Promise<ReadonlyMap<PackageName, string>> {
  mkdirSync(folder, { recursive: true });
  const [command, ...before] = pnpm();
  const filters = PACKAGES.flatMap((name) => ["--filter", name]);
  await run(command, [...before, "-r", ...filters, "pack", "--pack-destination", folder], workspace);
  const tarballs = readdirSync(folder);
  return new Map(
    PACKAGES.map((name) => [
      name,
      join(
        folder,
        tarballs.find((file) => file.startsWith(stem(name)) && /^\d/.test(file.slice(stem(name).length))) ?? "",
      ),
    ]),
  );
}

/** `@iam-users/types` is packed as `iam-users-types-0.1.0.tgz`. */
function stem(name: PackageName): string {
  return `${name.replace("@", "").replace("/", "-")}-`;
}

/** The pnpm that runs the tests, else the one that npx brings. */
export function pnpm(): readonly [string, ...string[]] {
  const path = process.env["npm_execpath"];
  if (path === undefined || !/pnpm/.test(path)) return ["npx", "-y", "pnpm@12"];
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path];
}

/** Unpacks a tarball into `folder`. Returns the folder of the package in it. */
export async function unpack(tarball: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", folder], folder);
  return join(folder, "package");
}

/** Every file of a folder, relative to it, with `/`. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}
