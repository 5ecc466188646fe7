import type { Finding } from "../command/check.ts";
import { DEPENDENCY_KINDS } from "../tarball/manifest.ts";
import type { Tarball } from "../tarball/tarball.ts";
import type { Siblings } from "./rule.ts";

/** Ranges that mean something in the workspace alone; packing replaces those of pnpm. */
const PROTOCOL = /^(?:workspace|catalog|link|file|portal):/;

/** Every dependency is on something that can be installed, and one on a sibling is on what is published with it. */
export function dependencies({ manifest }: Tarball, siblings: Siblings): Finding[] {
  return DEPENDENCY_KINDS.flatMap((kind) =>
    Object.entries(manifest.dependencies[kind]).flatMap(([name, range]): Finding[] => {
      const where = `package.json ${kind}.${name}`;
      if (PROTOCOL.test(range))
        return [
          { where, what: `"${range}" is known in the workspace alone`, fix: "pack with pnpm, which replaces it" },
        ];
      // Nobody installs what a published package is developed with.
      return kind === "devDependencies" ? [] : siblingRange(where, name, range, siblings);
    }),
  );
}

function siblingRange(where: string, name: string, range: string, siblings: Siblings): Finding[] {
  if (siblings.private.includes(name))
    return [{ where, what: "is private: nobody can install it", fix: "publish it, or do without it" }];
  const version = siblings.versions.get(name);
  if (version === undefined || [version, `^${version}`, `~${version}`].includes(range)) return [];
  const fix = 'depend on it by "workspace:^", and pack both from the same sources';
  return [{ where, what: `asks for "${range}", and ${version} is what would be published`, fix }];
}
