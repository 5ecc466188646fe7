import type { Parameter, ParameterPlace, Style, TypePath } from "../model.ts";
import { type Context, type Cursor, child, children, flag, text } from "./context.ts";
import { lowerDocs } from "./docs.ts";
import { lowerExamples } from "./example.ts";
import { extensionChoice, refuse } from "./extensions.ts";
import { formatOf, step, typePathOf } from "./media.ts";
import { explodeOf, styleIn } from "./parameter-style.ts";
import { emptySchema, lowerSchema } from "./schema.ts";

/** Names that OpenAPI 3.1 section 4.8.12.1 tells us to ignore among header parameters. */
const IGNORED_HEADERS: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** The places of which no parameter is required: `schema.ts` has `query?:` for them. */
export function optionalPlacesOf(context: Context, references: readonly Cursor[]): ReadonlySet<string> {
  const nodes = references.map((reference) => context.resolve(reference).node);
  const required = new Set(
    nodes.filter((node) => node["in"] === "path" || flag(node, "required")).map((node) => text(node, "in")),
  );
  return new Set(nodes.map((node) => text(node, "in")).filter((place) => !required.has(place)));
}

/** A path, query, header or cookie parameter (OpenAPI 3.1 section 4.8.12); undefined for one that must be ignored. */
export function lowerParameter(
  context: Context,
  operation: string,
  reference: Cursor,
  optionalPlaces: ReadonlySet<string>,
): Parameter | undefined {
  const cursor = context.resolve(reference);
  const place = text(cursor.node, "in") as ParameterPlace;
  const wire = text(cursor.node, "name");
  if (place === "header" && IGNORED_HEADERS.has(wire.toLowerCase())) return undefined;
  const [mediaType, content] = children(cursor, "content")[0] ?? ["", undefined];
  const declared = styleOf(context, cursor, place);
  // A value with a media type of its own is JSON text, or the text that it is.
  const style = content !== undefined && formatOf(mediaType) === "json" ? "json" : declared;
  const schema = child(content ?? cursor, "schema");
  return {
    in: place,
    wire,
    required: place === "path" || flag(cursor.node, "required"),
    style,
    explode: explodeOf(cursor, style),
    allowReserved: flag(cursor.node, "allowReserved"),
    docs: lowerDocs(cursor.node),
    schema: schema === undefined ? emptySchema(cursor.pointer) : lowerSchema(context, schema),
    type: typeOf(operation, place, wire, schema, optionalPlaces.has(place)),
    examples: lowerExamples(context, content ?? cursor, ""),
  };
}

function styleOf(context: Context, cursor: Cursor, place: ParameterPlace): Style {
  return isDotted(context, cursor, place) ? "dotted" : styleIn(context, cursor, place);
}

function isDotted(context: Context, cursor: Cursor, place: ParameterPlace): boolean {
  const key = "x-specloom-style";
  const dotted = extensionChoice(context, cursor, key, ["dotted"]) !== undefined;
  const schema = child(cursor, "schema");
  const type = schema && context.resolve(schema).node["type"];
  if (
    dotted &&
    (place !== "query" || schema === undefined || (type !== undefined && ![type].flat().includes("object")))
  ) {
    refuse(context, cursor.pointer, key, '"dotted" on a query parameter whose schema is an object');
  }
  return dotted;
}

function typeOf(
  operation: string,
  place: ParameterPlace,
  wire: string,
  schema: Cursor | undefined,
  optionalPlace: boolean,
): TypePath {
  if (schema === undefined) return { kind: "unknown" };
  const steps = [step("parameters"), step(place, optionalPlace), step(wire)];
  return typePathOf(schema, { operation, steps });
}
