import type { SchemaData } from "../schema/schema-data.js";

/** The schemas of an object's members by their names, through references and `allOf`. */
export function memberSchemas(
  schema: SchemaData,
  seen: Set<SchemaData> = new Set(),
): Readonly<Record<string, SchemaData>> {
  if (typeof schema === "boolean" || seen.has(schema)) return {};
  seen.add(schema);
  const parts = [...(schema.allOf ?? []), ...(schema.$ref === undefined ? [] : [schema.$ref()])];
  const inherited = parts.flatMap((part) => Object.entries(memberSchemas(part, seen)));
  return Object.fromEntries([...inherited, ...Object.entries(schema.properties ?? {})]);
}
