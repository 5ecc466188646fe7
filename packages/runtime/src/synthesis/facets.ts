import type { SchemaObject } from "../schema/schema-data.js";
import type { Part } from "./site.js";

/** What the parts say at a keyword, of those that say something. */
export function all<K extends keyof SchemaObject>(
  parts: readonly Part[],
  keyword: K,
): Exclude<SchemaObject[K], undefined>[] {
  const said: Exclude<SchemaObject[K], undefined>[] = [];
  for (const { schema } of parts) {
    const value: SchemaObject[K] = schema[keyword];
    if (isSaid(value)) said.push(value);
  }
  return said;
}

const isSaid = <T>(value: T): value is Exclude<T, undefined> => value !== undefined;

/** The greatest of the lower bounds that the parts set; `otherwise` is one more. */
export const atLeast = (parts: readonly Part[], keyword: Bound, otherwise: number = 0): number =>
  Math.max(otherwise, ...all(parts, keyword));

/** The least of the upper bounds that the parts set. */
export const atMost = (parts: readonly Part[], keyword: Bound, otherwise: number = Infinity): number =>
  Math.min(otherwise, ...all(parts, keyword));

/** Keywords of a number. */
type Bound = {
  [K in keyof SchemaObject]-?: Exclude<SchemaObject[K], undefined> extends number ? K : never;
}[keyof SchemaObject];
