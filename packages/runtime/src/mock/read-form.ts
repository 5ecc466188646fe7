import { form } from "../parameters/query-parameters.js";
import { readParameters } from "../parameters/read-parameters.js";
import type { MockMedia } from "./mock-operation.js";
import { memberSchemas } from "./member-schemas.js";
import { shapeOf } from "./shape-of.js";

/**
 * The object that an `application/x-www-form-urlencoded` body stands for. A member is written as a query parameter of
 * style `form`, unless the document has another style for it. Members that no document names are text.
 *
 * @throws ParameterError when a member is not written in its style
 */
export function readForm({ schema = true, members = {} }: MockMedia, text: string): Readonly<Record<string, unknown>> {
  const schemas = memberSchemas(schema);
  const names = [...new Set([...Object.keys(schemas), ...Object.keys(members)])];
  const query = Object.fromEntries(names.map((name) => [name, members[name] ?? form]));
  const shapes = Object.fromEntries(Object.entries(schemas).map(([name, member]) => [name, shapeOf(member)]));
  const read = readParameters({ query, shapes: { query: shapes } }, { url: `/?${text}`, headers: new Headers() });
  const [error] = read.errors;
  if (error !== undefined) throw error;
  const rest = new Map(new URLSearchParams(text));
  return Object.fromEntries([
    ...read.unknown.map((name): [string, unknown] => [name, rest.get(name)]),
    ...Object.entries(read.query),
  ]);
}
