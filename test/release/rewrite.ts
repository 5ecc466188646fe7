import { stringify } from "yaml";

/** Ways to write the same document down differently. */
export type Rewrite = "reversed" | "json" | "numeric-statuses";

const REWRITES: ReadonlySet<string> = new Set(["reversed", "json", "numeric-statuses"]);

export function isRewrite(name: string): name is Rewrite {
  return REWRITES.has(name);
}

/** A document as text; YAML with comments, unless a way says otherwise. */
export function rewritten(document: unknown, way: Rewrite | undefined): string {
  if (way === "json") return JSON.stringify(document, undefined, 3);
  if (way === "reversed") return `# The other way round.\n${stringify(reversed(document, ""), { indent: 4 })}`;
  const text = `# As it was.\n${stringify(document)}`;
  return way === undefined ? text : text.replace(/^(\s+)"(\d{3})":/gm, "$1$2:");
}

/** Lists that are sets by their meaning. */
const SETS: ReadonlySet<string> = new Set(["parameters", "required", "enum", "tags"]);

function reversed(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => reversed(item, ""));
    return SETS.has(key) ? items.toReversed() : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, item]) => [name, reversed(item, name)]),
  );
}
