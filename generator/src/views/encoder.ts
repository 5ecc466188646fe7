import type { Encoding, Media, MediaFormat, Schema } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import type { Member } from "../print/object.ts";
import { recordCode } from "../print/record.ts";
import type { Uses } from "../print/uses.ts";
import { RUNTIME, type ViewContext, resolveSchema } from "./context.ts";
import { queryStyleCode } from "./style.ts";

/** What writes a body of each format; what an answer sends piece by piece, a request sends as text. */
const ENCODERS: Readonly<Record<MediaFormat, string>> = {
  json: "json",
  form: "urlencoded",
  multipart: "multipart",
  text: "text",
  binary: "binary",
  events: "text",
  lines: "text",
  sequence: "text",
};

/**
 * A body of these types: functions of the runtime, with what the document says of the members of a form. A multipart form
 * with such members names its type itself, for the boundary.
 */
export function bodyAsCode(context: ViewContext, media: Media, types: () => Code, uses: Uses, indent: number): Code {
  const members = encodingMembers(context, media, uses);
  const made = (encoder: Code): Code => code`${uses.value("bodyAs", RUNTIME.client)}(${types()}, ${encoder})`;
  if (members.length === 0) return made(encoderCode(media, uses));
  const encodings = recordCode(members, indent);
  if (media.format === "multipart") return code`${uses.value("multipartWith", RUNTIME.client)}(${encodings})`;
  return made(code`${uses.value("urlencodedWith", RUNTIME.client)}(${encodings})`);
}

/** The encoder of a media type that needs to know nothing more. */
export function encoderCode({ format }: Media, uses: Uses): Code {
  return uses.value(ENCODERS[format], RUNTIME.client);
}

/** What is stated, and what OpenAPI 3.1 section 4.8.15.1 has for the objects of a multipart form. */
function encodingMembers(context: ViewContext, { format, schema, encodings }: Media, uses: Uses): Member[] {
  const stated = new Map(encodings.flatMap((encoding) => statedMember(encoding, uses)));
  const properties = format === "multipart" && schema !== undefined ? propertiesOf(context, schema) : [];
  const objects = properties.filter(([, property]) => holdsObjects(context, property));
  const implied = objects.map(([name]) => [name, literal("application/json")] as const);
  return [...new Map([...implied, ...stated])].map(([name, value]) => ({ key: key(name), value }));
}

function statedMember({ name, contentType, style }: Encoding, uses: Uses): (readonly [string, Code])[] {
  if (style !== undefined) return [[name, queryStyleCode(style, uses)]];
  return contentType === undefined ? [] : [[name, literal(contentType)]];
}

/** The members of a form, those of the parts of `allOf` included. */
function propertiesOf(context: ViewContext, schema: Schema): (readonly [string, Schema])[] {
  const { properties, allOf } = resolveSchema(context.model, schema);
  return [...properties, ...allOf.flatMap((part) => propertiesOf(context, part))];
}

/** Whether a member is an object, or a list of objects, each of which is a part. */
function holdsObjects(context: ViewContext, schema: Schema): boolean {
  const { types, items } = resolveSchema(context.model, schema);
  return isObject(context, types.includes("array") && items !== undefined ? items : schema);
}

function isObject(context: ViewContext, schema: Schema): boolean {
  const { types, properties, allOf } = resolveSchema(context.model, schema);
  return types.includes("object") || properties.size > 0 || allOf.some((part) => isObject(context, part));
}
