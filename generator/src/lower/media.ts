import type { Media, MediaFormat, TypePath, TypeStep } from "../model.ts";
import { type Context, type Cursor, type Node, child, children, text } from "./context.ts";
import { lowerEncodings } from "./encoding.ts";
import { lowerExamples } from "./example.ts";
import { extensionDefaultExample } from "./extensions.ts";
import { componentName, lowerSchema } from "./schema.ts";

/** Where the printed type of a `content` map stands. */
export interface TypeBase {
  readonly operation: string;
  readonly steps: readonly TypeStep[];
}

/** Which way a body goes: an answer may come piece by piece, a request is sent whole. */
export type Way = "request" | "response";

/** The `content` map of a request body or response (OpenAPI 3.1 section 4.8.14), sorted by media type. */
export function lowerContent(context: Context, owner: Cursor, base: TypeBase, way: Way): Media[] {
  const preferred = text(owner.node, "x-specloom-default-example");
  const media = children(owner, "content").map(([type, cursor]) =>
    lowerMedia(context, type, cursor, { base, preferred, way }),
  );
  extensionDefaultExample(context, owner, [
    ...new Set(media.flatMap(({ examples }) => examples.map(({ name }) => name))),
  ]);
  return media;
}

interface MediaPlace {
  readonly base: TypeBase;
  readonly preferred: string;
  readonly way: Way;
}

function lowerMedia(context: Context, type: string, cursor: Cursor, { base, preferred, way }: MediaPlace): Media {
  const schema = child(cursor, "schema");
  const format = mediaFormat(type, schema && context.resolve(schema).node, way);
  return {
    type,
    format,
    schema: schema && lowerSchema(context, schema),
    typePath: typeOf(context, format, schema, { ...base, steps: [...base.steps, step("content"), step(type)] }),
    encodings: lowerEncodings(context, cursor, format),
    examples: lowerExamples(context, cursor, preferred),
  };
}

/** The format of a type, where way and schema say no better. */
function mediaFormat(type: string, schema: Node = {}, way: Way): MediaFormat {
  const format = formatOf(type);
  if (way === "request" && isStream(format)) return "text";
  return format === "json" && type.includes("*") && schema["format"] === "binary" ? "binary" : format;
}

function isStream(format: MediaFormat): boolean {
  return format === "events" || format === "lines" || format === "sequence";
}

function typeOf(context: Context, format: MediaFormat, schema: Cursor | undefined, base: TypeBase): TypePath {
  if (format === "binary" || format === "text") return { kind: format };
  if (isStream(format)) {
    const item: TypePath = schema === undefined ? { kind: "unknown" } : itemOf(context, schema, base);
    return format === "events" ? { kind: "events", data: item } : { kind: "values", item };
  }
  if (schema === undefined) return { kind: "unknown" };
  return typePathOf(schema, base);
}

/**
 * What comes piece by piece: OpenAPI 3.1 has a schema for the whole of it only. A list is of its items; anything else is
 * taken for what one piece is, but for text, which says nothing of the JSON in it.
 */
function itemOf(context: Context, schema: Cursor, base: TypeBase): TypePath {
  const { type, items } = context.resolve(schema).node;
  const types = [type].flat();
  if (types.includes("string")) return { kind: "unknown" };
  const path = typePathOf(schema, base);
  return items !== undefined && types.length === 1 && types[0] === "array" ? { kind: "item", list: path } : path;
}

/** A component by its name, anything else by the way from its operation. */
export function typePathOf(schema: Cursor, base: TypeBase): TypePath {
  const name = componentName(schema.node["$ref"]);
  return name === undefined ? { kind: "path", ...base } : { kind: "schema", name };
}

export function step(key: string | number, optional = false): TypeStep {
  return { key, optional };
}

/** RFC 6838: what kind of value the bytes of a media type carry. Parameters of the type say nothing about that. */
export function formatOf(type: string): MediaFormat {
  const essence = (type.split(";")[0] ?? "").trim().toLowerCase();
  if (/^([^/]+\/)?(.+\+)?json$/.test(essence) || essence === "*/*" || essence === "application/*") return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  if (essence === "text/event-stream") return "events";
  if (/(\/|\+)(x-)?(ndjson|jsonl|jsonlines|json-lines)$/.test(essence)) return "lines";
  if (/(\/|\+)json-seq$/.test(essence)) return "sequence";
  if (essence.startsWith("text/") || /(\/|\+)(xml|yaml|x-yaml)$/.test(essence)) return "text";
  return "binary";
}
