import { randomUUID } from "node:crypto";
import { registerHooks } from "node:module";

/**
 * Imports a module that is in memory and nowhere else, with those that it names. They name each other by relative paths
 * that end with `.js`; everything else is looked up where this module's own imports are.
 *
 * @param sources TypeScript whose types can be erased, by path; by the name of a package, what stands in for it
 * @param entry the path of the one to import
 */
export async function importModules(sources: ReadonlyMap<string, string>, entry: string): Promise<unknown> {
  // A module is imported once for each URL, so every call has its own.
  const root = `specloom-mock://${randomUUID()}/`;
  const found = (path: string) => ({ url: root + path, format: FORMAT, shortCircuit: true });
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL = "" } = context;
      if (specifier.startsWith(root)) return found(specifier.slice(root.length));
      if (!parentURL.startsWith(root)) return next(specifier, context);
      if (sources.has(specifier)) return found(specifier);
      if (!specifier.startsWith(".")) return next(specifier, { ...context, parentURL: import.meta.url });
      const { href } = new URL(specifier.replace(/\.js$/, ".ts"), parentURL);
      return found(decodeURI(href).slice(root.length));
    },
    load: (url, context, next) => {
      const source = url.startsWith(root) ? sources.get(url.slice(root.length)) : undefined;
      return source === undefined ? next(url, context) : { source, format: FORMAT, shortCircuit: true };
    },
  });
  try {
    return await import(root + entry);
  } finally {
    hooks.deregister();
  }
}

/** Node erases the types by itself, as it does in a configuration. */
const FORMAT = "module-typescript";
