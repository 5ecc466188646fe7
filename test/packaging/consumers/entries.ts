import type { Tarball } from "../tarball/tarball.ts";

/** A module that imports everything there is to import from packages. */
export function entries(packages: readonly Tarball[]): string {
  const specifiers = packages.flatMap(({ manifest }) =>
    manifest.entries.map((entry) => `${manifest.name}${entry.slice(1)}`),
  );
  return specifiers.map((specifier, index) => `export * as entry${index} from "${specifier}";\n`).join("");
}
