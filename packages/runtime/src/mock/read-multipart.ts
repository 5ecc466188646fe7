import { own } from "../client/own.js";
import { facetsOf } from "../parameters/facets.js";
import type { SchemaData } from "../schema/schema-data.js";
import { memberSchemas } from "./member-schemas.js";
import type { MockMedia } from "./mock-operation.js";
import { shapeOf } from "./shape-of.js";

/**
 * The object that a `multipart/form-data` body stands for: files stay files, a member that is to be an object is read as
 * JSON, one that is to be a list has an item for each part.
 *
 * @throws TypeError when the body is no such form
 */
export async function readMultipart(
  { schema = true }: MockMedia,
  bytes: ArrayBuffer,
  type: string,
): Promise<Readonly<Record<string, unknown>>> {
  const data = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const schemas = memberSchemas(schema);
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => [name, memberOf(data.getAll(name), own(schemas, name) ?? true)]),
  );
}

function memberOf(parts: readonly FormDataEntryValue[], schema: SchemaData): unknown {
  const { scalars, items, objects } = facetsOf(shapeOf(schema));
  const isList = items.length > 0 && scalars.length === 0;
  const isStructured = isList ? items.some((item) => facetsOf(item).scalars.length === 0) : objects.length > 0;
  const values = parts.map((part) => (typeof part === "string" && isStructured ? parsed(part) : part));
  return isList || values.length > 1 ? values : values[0];
}

/** Text that is no JSON stays text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
