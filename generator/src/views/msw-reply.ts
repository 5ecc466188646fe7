import type { Example, JsonValue, Media, Operation, Reply, ReplyField, SchemaType } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { identifier } from "../print/identifier.ts";
import { key, typeKey } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import type { View } from "../render.ts";
import type { ViewContext } from "./context.ts";
import { memberDocs } from "./docs.ts";
import { requestedMedia, successReplies } from "./media.ts";
import { mediaTypeList } from "./msw-media.ts";
import { sampleBody, sampleOf } from "./sample.ts";
import { type SchemaPlace, schemaData } from "./schema-data.ts";
import { wireValue } from "./stream-text.ts";
import { fromPackage, typeCode, unionCode } from "./type.ts";

/** A reply's constant: its name is the name of a status, so it meets no import. */
export function replyConstant(name: string): string {
  return `${name}Reply`;
}

/** A documented reply: its data, and the function by which a caller asks for it. */
export function mockReplyView(place: SchemaPlace, operation: Operation, reply: Reply): View {
  const status = statusCode(operation, reply);
  const { media, retryAfter } = reply;
  const fields = [...reply.fields];
  return {
    constant: identifier(replyConstant(reply.name)),
    name: identifier(reply.name),
    nameText: literal(reply.name),
    docs: docComment([{ text: `Answers ${statusText(reply, status)}. ${firstLine(reply)}`.trim() }], 2),
    status: literal(status),
    hasCovers: coversOf(reply) !== undefined,
    covers: literal(coversOf(reply) ?? 0),
    hasHeaders: reply.headers.length > 0,
    headers: headerViews(place.context, reply),
    hasBodies: media.length > 0,
    bodies: bodyViews(place, media),
    hasFields: fields.length > 0,
    fields: fields.map(([name, { pointer }]) => ({ key: key(name), value: literal(pointer) })),
    hasWait: retryAfter !== undefined,
    wait: literal([retryAfter?.pointer ?? "", retryAfter?.unit ?? "ms"]),
    body: replyBodyCode(place, reply),
    fieldTypes: fieldTypes(fields),
    exampleNames: nameUnion(exampleNames([reply])),
  };
}

/** The names of the examples of some replies, each once, sorted. */
export function exampleNames(replies: readonly Reply[]): string[] {
  const names = replies.flatMap(({ media }) => media.flatMap(({ examples }) => examples.map(({ name }) => name)));
  return [...new Set(names)].sort();
}

/** The literal type of some names. */
export function nameUnion(names: readonly string[]): Code {
  return names.length === 0
    ? code`never`
    : joinCode(
        names.map((name) => literal(name)),
        " | ",
      );
}

/** What a resolver may answer, a type for each body that replies have. */
export function answerViews(place: SchemaPlace, operation: Operation, replies: readonly Reply[]): View[] {
  const statuses = new Map<Code, Code[]>();
  for (const reply of replies) {
    const body = replyBodyCode(place, reply);
    const status = coversOf(reply) === undefined ? literal(statusCode(operation, reply)) : code`number`;
    statuses.set(body, [...(statuses.get(body) ?? []), status]);
  }
  return [...statuses].map(([body, list], index) => ({
    last: index === statuses.size - 1,
    statuses: list.includes(code`number`) ? code`number` : joinCode(list, " | "),
    body,
  }));
}

function firstLine(reply: Reply): string {
  return (memberDocs(reply.docs)[0] as { readonly text?: string } | undefined)?.text?.split("\n")[0] ?? "";
}

function statusText({ status }: Reply, code: number): string {
  if (status === "default") return `any undocumented status (${code} unless told otherwise)`;
  return "code" in status ? String(code) : `${status.range}XX (${code} unless told otherwise)`;
}

/** `default` is the failure of an operation that documents successes, and the success of one that documents none. */
function statusCode(operation: Operation, reply: Reply): number {
  const { status } = reply;
  if (status === "default") return successReplies(operation).includes(reply) ? 200 : 500;
  return "code" in status ? status.code : status.range * 100;
}

/** A range by its digit, `default` as 0. */
function coversOf({ status }: Reply): number | undefined {
  if (status === "default") return 0;
  return "code" in status ? undefined : status.range;
}

function headerViews(context: ViewContext, reply: Reply): View[] {
  return reply.headers.flatMap((header) => {
    const value = headerText(header.examples[0]?.value ?? sampleOf(context.model, header.schema));
    return canBeHeader(header.wire, value) ? [{ key: key(header.wire), value: literal(value) }] : [];
  });
}

/** RFC 9110 section 5: what the platform's `Headers` would refuse is left out, since the mock could never send it. */
function canBeHeader(name: string, value: string): boolean {
  return /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/.test(name) && /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value);
}

/** Style `simple` (OpenAPI 3.1 section 4.8.21): lists are joined by commas. */
function headerText(value: JsonValue): string {
  if (Array.isArray(value)) return value.map(headerText).join(",");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .flat()
      .map((part) => headerText(part))
      .join(",");
  return String(value);
}

/** Media types that share their examples, or what these are made up from, stand together, the default one first. */
function bodyViews(place: SchemaPlace, media: readonly Media[]): View[] {
  const groups = new Map<string, Media[]>();
  for (const one of byPreference(place.context, media)) {
    const group = JSON.stringify([
      one.format === "json",
      examplesOf(place.context, one).map(({ name, value }) => [name, value]),
      schemaCode(place, one),
    ]);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const schema = first && schemaCode(place, first);
    return {
      types: mediaTypeList(place.context, group, place.uses),
      examples: first === undefined ? [] : exampleViews(place.context, first),
      hasSchema: schema !== undefined,
      schema: schema ?? code`true`,
    };
  });
}

/** What a JSON body must be. */
function schemaCode(place: SchemaPlace, { format, schema }: Media): Code | undefined {
  return format === "json" && schema !== undefined ? schemaData(place, schema, 6) : undefined;
}

/** The media type that a client asks for by default comes first, since a request without `Accept` gets the first. */
function byPreference(context: ViewContext, media: readonly Media[]): Media[] {
  const names = context.model.api.mediaTypes;
  const wanted = names?.names.get(names.default) ?? requestedMedia(media, undefined)[0]?.type;
  return [...media.filter(({ type }) => type === wanted), ...media.filter(({ type }) => type !== wanted)];
}

function exampleViews(context: ViewContext, media: Media): View[] {
  return examplesOf(context, media).map(({ name, value }) => ({ key: key(name), value: literal(value, 8) }));
}

/** The document's examples. Without any, JSON is made up when it is asked for, and everything else here. */
function examplesOf(context: ViewContext, media: Media): readonly Pick<Example, "name" | "value">[] {
  if (media.examples.length > 0)
    return media.examples.map(({ name, value }) => ({ name, value: wireValue(media, value) }));
  if (media.format === "json" && media.schema !== undefined) return [];
  return [{ name: "default", value: wireValue(media, sampleBody(context.model, media)) }];
}

function replyBodyCode({ context, uses }: SchemaPlace, reply: Reply): Code {
  if (reply.media.length === 0) return code`undefined`;
  return unionCode(
    reply.media.map(({ typePath, format }) => {
      if (format === "binary") return code`Blob | ArrayBuffer | Uint8Array`;
      // What comes piece by piece is given as the text that it is on the wire.
      const isStream = typePath.kind === "events" || typePath.kind === "values";
      return isStream ? code`string` : typeCode(context, uses, typePath, fromPackage(context));
    }),
  );
}

function fieldTypes(fields: readonly (readonly [string, ReplyField])[]): View[] {
  return fields.map(([name, { types }]) => ({
    key: typeKey(name),
    type:
      types.length > 0 && types.every((type) => type in FIELD_TYPES) ? unionCode(types.map(fieldType)) : code`unknown`,
  }));
}

const fieldType = (type: SchemaType): Code => FIELD_TYPES[type] ?? code`unknown`;

const FIELD_TYPES: Readonly<Partial<Record<SchemaType, Code>>> = {
  boolean: code`boolean`,
  integer: code`number`,
  null: code`null`,
  number: code`number`,
  string: code`string`,
};
