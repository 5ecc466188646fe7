import type { SchemaData } from "../schema/schema-data.js";
import type { Part } from "./site.js";

/** A pointer one or more steps on. */
const step = (at: string, ...keys: readonly (string | number)[]): string =>
  [at, ...keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");

/** A schema within another, below the keys that lead to it; none where there is none. */
export const within = (
  { at }: Part<SchemaData>,
  schema: SchemaData | undefined,
  ...keys: readonly (string | number)[]
): Part<SchemaData>[] => (schema === undefined ? [] : [{ schema, at: step(at, ...keys), whole: true }]);
