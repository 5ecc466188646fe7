import type { Json, JsonObject } from "../../load/json.ts";

/** The value that a JSON pointer (RFC 6901) leads to, as indented lines; none where it leads nowhere. */
export function excerpt(document: JsonObject, pointer: string | undefined): readonly string[] {
  if (pointer === undefined) return [];
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: Json | undefined = document;
  for (const token of tokens) {
    if (typeof value !== "object" || value === null) return [];
    value = Object.entries(value).find(([key]) => key === token)?.[1];
  }
  return value === undefined ? [] : JSON.stringify(value, undefined, 2).split("\n");
}
