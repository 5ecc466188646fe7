import type { Media, Operation } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { objectCode } from "../print/object.ts";
import { type ViewContext, resolveSchema } from "./context.ts";
import { requestedMedia } from "./media.ts";
import { sampleBody, sampleOf, sampleParameters } from "./sample.ts";

/** The input that a call needs at least, as code that compiles; `{}` where it needs none. */
export function inputCode(context: ViewContext, operation: Operation): Code {
  const parameters = Object.entries(sampleParameters(context.model, operation));
  const members = parameters.map(([name, value]) => ({ key: identifier(name), value: literal(value, 2) }));
  const media = operation.body && requestedMedia(operation.body.media, context.model.api.mediaTypes)[0];
  const body = operation.body?.required && media ? [{ key: identifier("body"), value: bodyCode(context, media) }] : [];
  return objectCode([...members, ...body], 0);
}

/** Bytes are no JSON: they, and the files of a form, stand there as empty blobs. */
function bodyCode(context: ViewContext, media: Media): Code {
  if (media.format === "binary") return code`new Blob()`;
  const schema = media.schema && resolveSchema(context.model, media.schema);
  if (media.format !== "multipart" || schema === undefined || schema.properties.size === 0) {
    return literal(sampleBody(context.model, media), 2);
  }
  const required = [...schema.properties].filter(([name]) => schema.required.has(name));
  const members = required.map(([name, property]) => ({
    key: key(name),
    value: isBinary(context, property) ? code`new Blob()` : literal(sampleOf(context.model, property), 4),
  }));
  return objectCode(members, 2);
}

function isBinary(context: ViewContext, schema: NonNullable<Media["schema"]>): boolean {
  return resolveSchema(context.model, schema).format === "binary";
}
