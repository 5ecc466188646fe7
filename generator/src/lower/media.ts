import type { Media, MediaFormat, TypePath, TypeStep } from "../model.ts";
import { type Context, type Cursor, child, children, text } from "./context.ts";
import { lowerExamples } from "./example.ts";
import { extensionDefaultExample } from "./extensions.ts";
import { componentName, lowerSchema } from "./schema.ts";

/** Where the printed type of a `content` map stands. */
export interface TypeBase {
  readonly operation: string;
  readonly steps: readonly TypeStep[];
}

/** The `content` map of a request body or response (OpenAPI 3.1 section 4.8.14), sorted by media type. */
export function lowerContent(context: Context, owner: Cursor, base: TypeBase): Media[] {
  const preferred = text(owner.node, "x-specloom-default-example");
  const media = children(owner, "content").map(([type, cursor]) => lowerMedia(context, type, cursor, base, preferred));
  extensionDefaultExample(context, owner, [
    ...new Set(media.flatMap(({ examples }) => examples.map(({ name }) => name))),
  ]);
  return media;
}

function lowerMedia(context: Context, type: string, cursor: Cursor, base: TypeBase, preferred: string): Media {
  const schema = child(cursor, "schema");
  const format = formatOf(type);
  return {
    type,
    format,
    schema: schema && lowerSchema(context, schema),
    typePath: typeOf(format, schema, { ...base, steps: [...base.steps, step("content"), step(type)] }),
    examples: lowerExamples(context, cursor, preferred),
  };
}

function typeOf(format: MediaFormat, schema: Cursor | undefined, base: TypeBase): TypePath {
  if (format === "binary" || format === "text") return { kind: format };
  if (schema === undefined) return { kind: "unknown" };
  return typePathOf(schema, base);
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
  if (essence.startsWith("text/") || /(\/|\+)(xml|yaml|x-yaml|x-ndjson|jsonl)$/.test(essence)) return "text";
  return "binary";
}
