import { emptyObject, own, put } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Version } from "./version.ts";
import type { Trail } from "./trail.ts";
import { walk } from "./walk.ts";

/**
 * Brings a document into the forms of OpenAPI 3.1, in place, so that later stages know one way to say a thing. What is
 * of the wrong type is left alone: validation names it.
 */
export function upgrade(document: JsonObject, version: Version, trail: Trail): void {
  walk(document, "document", (node, kind) => {
    if (kind === "parameter" && own(node, "in") === "path") put(node, "required", true);
    if (kind !== "schema") return;
    // Every reference into these has become one to a component.
    for (const key of ["$defs", "definitions"]) trail.remove(node, key);
    exampleToExamples(node, trail);
    if (version === "3.0") upgradeSchema(node, trail);
  });
  put(document, "openapi", "3.1.0");
}

/** Schema Object of OpenAPI 3.0 (section 4.7.24 of 3.0.3) → JSON Schema 2020-12. */
function upgradeSchema(schema: JsonObject, trail: Trail): void {
  bound(schema, "exclusiveMinimum", "minimum", trail);
  bound(schema, "exclusiveMaximum", "maximum", trail);
  const nullable = own(schema, "nullable");
  if (typeof nullable !== "boolean") return;
  trail.remove(schema, "nullable");
  if (nullable) allowNull(schema, trail);
}

/** `minimum: 5, exclusiveMinimum: true` → `exclusiveMinimum: 5` */
function bound(schema: JsonObject, exclusive: string, inclusive: string, trail: Trail): void {
  const flag = own(schema, exclusive);
  if (typeof flag !== "boolean") return;
  const limit = own(schema, inclusive);
  trail.remove(schema, exclusive);
  if (!flag || limit === undefined) return;
  trail.remove(schema, inclusive);
  put(schema, exclusive, limit);
  trail.mark(schema, exclusive, { steps: [inclusive] });
}

function exampleToExamples(schema: JsonObject, trail: Trail): void {
  const example = own(schema, "example");
  if (example === undefined) return;
  trail.remove(schema, "example");
  if (own(schema, "examples") !== undefined) return;
  const examples = [example];
  put(schema, "examples", examples);
  trail.mark(schema, "examples", { steps: ["example"] });
  trail.mark(examples, "0", { steps: [] });
}

/** What says something about a schema from outside, and so stays outside of a choice that is put around it. */
const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
]);

function allowNull(schema: JsonObject, trail: Trail): void {
  const type = own(schema, "type");
  const choice = ["oneOf", "anyOf"].map((key) => own(schema, key)).find((list) => Array.isArray(list));
  const others = ["$ref", "allOf", "discriminator"].some((key) => Object.hasOwn(schema, key));
  if (others) {
    wrap(schema, trail);
    return;
  }
  if (Array.isArray(choice)) choice.push(nullSchema());
  if (typeof type === "string" && type !== "null") {
    const types = [type, "null"];
    put(schema, "type", types);
    types.forEach((_, index) => trail.mark(types, String(index), { steps: [] }));
  }
  const values = own(schema, "enum");
  if (Array.isArray(values) && !values.includes(null)) values.push(null);
}

/** `{ $ref, nullable: true }` → `{ anyOf: [{ $ref }, { type: "null" }] }` */
function wrap(schema: JsonObject, trail: Trail): void {
  const inner = emptyObject();
  for (const key of Object.keys(schema)) {
    if (!annotations.has(key) && !key.startsWith("x-")) trail.move(schema, inner, key);
  }
  const choice: Json[] = [inner, nullSchema()];
  put(schema, "anyOf", choice);
  trail.mark(schema, "anyOf", { steps: [] });
  choice.forEach((_, index) => trail.mark(choice, String(index), { steps: [] }));
}

function nullSchema(): JsonObject {
  const schema = emptyObject();
  schema["type"] = "null";
  return schema;
}
