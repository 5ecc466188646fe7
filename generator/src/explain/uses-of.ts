import type { Input } from "./input.ts";
import { type Path, childOf, partAt } from "./path.ts";
import type { Reads } from "./recorded.ts";

/** Names in the document, sorted. */
export interface Uses {
  readonly operations: readonly string[];
  readonly schemas: readonly string[];
}

/** The operations and the component schemas that a part is made from: what was read of them, or named. */
export function usesOf({ model }: Input, reads: Reads): Uses {
  const operations = new Set<string>();
  const schemas = new Set<string>();
  for (const key of reads.keys()) {
    const path: Path = JSON.parse(key);
    const [, part, member] = path;
    const operation = part === "operations" ? childOf(model.operations, member ?? "") : undefined;
    if (typeof operation === "object" && operation !== null && "id" in operation) operations.add(String(operation.id));
    if (part === "schemas" && path.length > 3) schemas.add(String(member));
    const named = nameIn(partAt({ model }, path.slice(0, -1)), path.at(-1));
    if (named !== undefined && model.schemas.has(named)) schemas.add(named);
  }
  return { operations: [...operations].sort(), schemas: [...schemas].sort() };
}

/** The component that a reference or the place of a type names. */
function nameIn(holder: unknown, member: string | number | undefined): string | undefined {
  if (typeof holder !== "object" || holder === null) return undefined;
  const isName = member === "ref" || (member === "name" && "kind" in holder && holder.kind === "schema");
  const name = isName ? childOf(holder, member) : undefined;
  return typeof name === "string" ? name : undefined;
}
