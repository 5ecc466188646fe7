import type { Schema } from "../../model.ts";

export interface Properties {
  /** Each member with all that holds of it at once. */
  readonly members: ReadonlyMap<string, readonly Schema[]>;
  readonly required: ReadonlySet<string>;
}

/** The members of an object that is given in parts. */
export function mergedProperties(parts: readonly Schema[]): Properties {
  const members = new Map<string, readonly Schema[]>();
  for (const { properties } of parts)
    for (const [name, schema] of properties) members.set(name, [...(members.get(name) ?? []), schema]);
  return { members, required: new Set(parts.flatMap((part) => [...part.required])) };
}
