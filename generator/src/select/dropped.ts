import type { Json, JsonObject } from "../load/json.ts";
import { own } from "../load/json.ts";
import { isExtension } from "../load/shape.ts";
import type { Kind } from "../load/shape.ts";

/** Callbacks and links describe no call that a client makes; no stage reads them. */
export function isDropped(kind: Kind): boolean {
  return kind === "callback" || kind === "link";
}

/** What says nothing about a value. */
const schemaNoise = ["$comment", "$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary"];

const dropped: Partial<Record<Kind, readonly string[]>> = {
  document: ["webhooks"],
  operation: ["callbacks"],
  response: ["links"],
  components: ["callbacks", "links", "pathItems"],
  schema: schemaNoise,
};

/** Flags that are false where nothing is said. */
const unset: ReadonlySet<string> = new Set([
  "deprecated",
  "required",
  "readOnly",
  "writeOnly",
  "uniqueItems",
  "allowReserved",
  "allowEmptyValue",
]);

/** How a parameter is written where nothing is said (OpenAPI 3.1 section 4.8.12.2.1), by where it stands. */
const usualStyle: Readonly<Record<string, string>> = {
  query: "form",
  cookie: "form",
  path: "simple",
  header: "simple",
};

/**
 * Members that are left out of a selection: what no stage reads, extensions other than this tool's own, and what holds
 * anyway.
 */
export function isDroppedMember(kind: Kind, key: string, value: Json, node: JsonObject): boolean {
  if (isExtension(kind, key)) return !key.startsWith("x-specloom-");
  if (kind === "securityRequirement" || kind === "responses" || kind === "paths") return false;
  if (key === "externalDocs" || dropped[kind]?.includes(key) === true) return true;
  if (value === false) return unset.has(key);
  if (kind === "schema") return key === "required" && Array.isArray(value) && value.length === 0;
  return kind === "parameter" && isUsual(key, value, node);
}

function isUsual(key: string, value: Json, node: JsonObject): boolean {
  const usual = usualStyle[String(own(node, "in"))];
  if (key === "style") return value === usual;
  const style = own(node, "style") ?? usual;
  // Of the other styles, not all say what they are without it.
  return key === "explode" && ((style === "form" && value === true) || (style === "simple" && value === false));
}
