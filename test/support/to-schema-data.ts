import type { SchemaData } from "@specloom/runtime/schema";
import type { JsonSchema } from "./json-schema-suite.ts";

const LISTS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const MAPS = new Set(["properties", "patternProperties", "dependentSchemas"]);
const ONES = new Set(
  `not if then else items contains additionalProperties propertyNames unevaluatedItems unevaluatedProperties`.split(
    " ",
  ),
);

/** A JSON Schema as `SchemaData`, told apart by one thing: references become functions. */
export function toSchemaData(root: JsonSchema): SchemaData {
  const convert = (schema: unknown): unknown =>
    typeof schema === "object" && schema !== null ? record(Object.entries(schema).map(member)) : schema;
  const member = ([key, value]: [string, unknown]): [string, unknown] => {
    if (key === "$ref") return [key, () => convert(at(root, String(value)))];
    if (LISTS.has(key)) return [key, (value as readonly unknown[]).map(convert)];
    if (MAPS.has(key))
      return [key, record(Object.entries(value as object).map(([name, part]) => [name, convert(part)]))];
    return [key, ONES.has(key) ? convert(value) : value];
  };
  return convert(root) as SchemaData;
}

function record(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}

/** RFC 6901 in a fragment (section 6). */
function at(root: unknown, ref: string): unknown {
  const tokens = decodeURIComponent(ref.slice(1)).split("/").slice(1);
  return tokens.reduce<unknown>(
    (node, token) => Reflect.get(Object(node), token.replaceAll("~1", "/").replaceAll("~0", "~")),
    root,
  );
}
