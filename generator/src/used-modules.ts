import { posix } from "node:path";

/** A module of a package, and whether nobody outside of the package can ask for it. */
interface Module {
  readonly path: string;
  readonly text: string;
  /** Whether it is there for other modules alone. */
  readonly isPart: boolean;
}

/** The modules of a package without the parts that none of the others needs, be it through another part. */
export function usedModules<One extends Module>(modules: readonly One[]): One[] {
  const byPath = new Map(modules.map((one) => [one.path, one]));
  const used = new Set(modules.filter(({ isPart }) => !isPart));
  // What is added while a set is gone through comes up too.
  for (const { path, text } of used)
    for (const [, specifier = ""] of text.matchAll(/ from "(\.[^"]+)\.js";$/gm)) {
      const imported = byPath.get(`${posix.join(posix.dirname(path), specifier)}.ts`);
      if (imported !== undefined) used.add(imported);
    }
  return modules.filter((one) => used.has(one));
}
