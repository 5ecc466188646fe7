import type { Model } from "../../model.ts";
import { fingerprint } from "./fingerprint.ts";

/** The components that both models have and that say the same in both, with all that they reach. */
export function unchangedComponents(before: Model, after: Model): ReadonlySet<string> {
  const texts = new Map([...after.schemas].map(([name, { schema }]) => [name, fingerprint(schema)]));
  const unchanged = new Set(
    [...before.schemas].filter(([name, { schema }]) => texts.get(name) === fingerprint(schema)).map(([name]) => name),
  );
  const reached = new Map([...unchanged].map((name) => [name, referencesIn(texts.get(name) ?? "")]));
  for (let size = -1; size !== unchanged.size;) {
    size = unchanged.size;
    for (const name of unchanged) if (!isClosed(reached.get(name) ?? [], unchanged)) unchanged.delete(name);
  }
  return unchanged;
}

function isClosed(names: readonly string[], unchanged: ReadonlySet<string>): boolean {
  return names.every((name) => unchanged.has(name));
}

function referencesIn(text: string): string[] {
  const found: string[] = [];
  JSON.parse(text, (key, value: unknown) => {
    if (key === "ref" && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}
