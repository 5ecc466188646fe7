import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Contender } from "./measure.ts";
import { CONFIGS, type Project } from "./project.ts";

const root = join(import.meta.dirname, "../..");

export const REFERENCE = "openapi-typescript: one file of types";
export const COLD = "all four packages";
export const FIRST = "all four packages, the first run on a machine";
export const COLD_CONFIG = "all four packages, from a `specloom.config.ts`";
export const SAME = "nothing changed";
export const SAME_CONFIG = "nothing changed, from a `specloom.config.ts`";

/** The commands that are compared, all on the same description. */
export function contendersOf({ folder, bundled }: Project): readonly Contender[] {
  const specloom = (...args: string[]): Pick<Contender, "args" | "cwd"> => ({
    args: ["node_modules/specloom/bin/specloom.js", "generate", ...args],
    cwd: folder,
  });
  const remove = (name: string) => (): void => rmSync(join(folder, name), { recursive: true, force: true });
  const compileCache = join(folder, "compile-cache");
  return [
    {
      name: REFERENCE,
      args: [OPENAPI_TYPESCRIPT, bundled, "-o", join(folder, "schema.ts")],
      cwd: folder,
      prepare: remove("schema.ts"),
    },
    { name: COLD, ...specloom(...FLAGS, "--out", "cold"), prepare: remove("cold") },
    { name: COLD_CONFIG, ...specloom("--config", CONFIGS["cold-config"]), prepare: remove("cold-config") },
    {
      name: FIRST,
      ...specloom(...FLAGS, "--out", "first"),
      env: () => ({ NODE_COMPILE_CACHE: compileCache }),
      prepare: () => ["first", "compile-cache"].forEach((name) => remove(name)()),
    },
    { name: SAME, ...specloom(...FLAGS, "--out", "same") },
    { name: SAME_CONFIG, ...specloom("--config", CONFIGS["same-config"]) },
  ];
}

const OPENAPI_TYPESCRIPT = join(root, "generator/node_modules/openapi-typescript/bin/cli.js");
const FLAGS = [
  "--spec",
  "spec/iam-users.yaml",
  "--overlay",
  "spec/overlays/wire.yaml",
  "--tag",
  "IAM Users",
  "--scope",
  "@iam-users",
];
