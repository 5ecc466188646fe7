/** What the variables of a path are called in another path, by where they stand. */
export function renamedVariables(before: string, after: string): ReadonlyMap<string, string> {
  const nows = variablesOf(after);
  return new Map(variablesOf(before).map((name, index) => [name, nows[index] ?? name]));
}

/** The names of the variables of a path (OpenAPI 3.1 section 4.8.8.2), in order. */
export function variablesOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "");
}
