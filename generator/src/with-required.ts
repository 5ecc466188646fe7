import { registerHooks } from "node:module";

/**
 * Runs `load`, whose imports of the CommonJS package `name` are answered by `require`. For `import`, Node compiles a
 * CommonJS file once to learn what it is, scans it a second time for the names it exports, and only then runs it: with the
 * nine megabytes of TypeScript that is as long as everything else.
 *
 * Only the default export is there.
 */
export async function withRequired<T>(name: string, load: () => Promise<T>): Promise<T> {
  const url = `specloom:${name}`;
  const hooks = registerHooks({
    // `require` passes here too, and has to find the package itself.
    resolve: (specifier, context, next) =>
      specifier === name && context.conditions.includes("import")
        ? { url, format: "module", shortCircuit: true }
        : next(specifier, context),
    load: (asked, context, next) =>
      asked === url ? { format: "module", source: sourceFor(name), shortCircuit: true } : next(asked, context),
  });
  try {
    return await load();
  } finally {
    hooks.deregister();
  }
}

function sourceFor(name: string): string {
  return `import { createRequire } from "node:module";
export default createRequire(${JSON.stringify(import.meta.url)})(${JSON.stringify(name)});`;
}
