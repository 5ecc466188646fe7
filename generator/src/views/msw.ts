import type { Example, JsonValue, Media, Operation, Reply } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, byFile, namesOf } from "./context.ts";
import { memberDocs } from "./docs.ts";
import { finalReplies, requestedMedia, successReplies } from "./media.ts";
import { sampleBody, sampleOf } from "./sample.ts";
import { fromPackage, typeCode, unionCode } from "./type.ts";

/** `operations/<operation>.ts` of the mock: a reply per documented status and the handler that gives them. */
export function mswOperationView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  const { call, stem, type } = namesOf(context, operation);
  for (const name of ["HttpHandler", "MockOperation", "MockReply", "ReplyOptions"]) uses.type(name, RUNTIME.msw);
  uses.value("mock", RUNTIME.msw);
  uses.value("servers", "../servers.js");
  const replies = finalReplies(operation).map((reply) => replyView(context, operation, reply, uses));
  const fallback = successReplies(operation)[0] ?? finalReplies(operation)[0];
  return {
    header: header(`operation ${call}`, "msw/operations/operation.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    stem: identifier(stem),
    type: identifier(type),
    id: literal(operation.id),
    method: literal(operation.method.toUpperCase()),
    path: literal(operation.path),
    hasReplies: fallback !== undefined,
    fallback: identifier(constantName(fallback?.name ?? "none")),
    replies,
  };
}

/** A reply's constant: its name is the name of a status, so it cannot meet any import but `mock`, `servers` and `operation`. */
function constantName(name: string): string {
  return `${name}Reply`;
}

function replyView(context: ViewContext, operation: Operation, reply: Reply, uses: Uses): View {
  const { media } = reply;
  const status = statusCode(reply, successReplies(operation).includes(reply));
  const names = [...new Set(media.flatMap(({ examples }) => examples.map(({ name }) => name)))].sort();
  return {
    constant: identifier(constantName(reply.name)),
    name: identifier(reply.name),
    docs: docComment([{ text: `Answers ${statusText(reply, status)}. ${firstLine(reply)}`.trim() }], 2),
    status: literal(status),
    hasHeaders: reply.headers.length > 0,
    headers: headerViews(context, reply),
    hasBodies: media.length > 0,
    bodies: bodyViews(context, media, uses),
    body: replyBodyCode(context, reply, uses),
    exampleNames:
      names.length === 0
        ? code`never`
        : joinCode(
            names.map((name) => literal(name)),
            " | ",
          ),
  };
}

function firstLine(reply: Reply): string {
  return (memberDocs(reply.docs)[0] as { readonly text?: string } | undefined)?.text?.split("\n")[0] ?? "";
}

function statusText({ status }: Reply, code: number): string {
  if (status === "default") return `any undocumented status (${code} unless told otherwise)`;
  return "code" in status ? String(code) : `${status.range}XX (${code} unless told otherwise)`;
}

/** `default` is the failure of an operation that documents successes, and the success of one that documents none. */
function statusCode({ status }: Reply, isSuccess: boolean): number {
  if (status === "default") return isSuccess ? 200 : 500;
  return "code" in status ? status.code : status.range * 100;
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

/** Media types that share their examples stand together, the default one first. */
function bodyViews(context: ViewContext, media: readonly Media[], uses: Uses): View[] {
  const groups = new Map<string, Media[]>();
  for (const one of byPreference(context, media)) {
    const examples = JSON.stringify([
      one.format === "json",
      examplesOf(context, one).map(({ name, value }) => [name, value]),
    ]);
    groups.set(examples, [...(groups.get(examples) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({
    types: typesCode(context, group, uses),
    examples: exampleViews(context, group[0]),
  }));
}

/** The media type that a client asks for by default comes first, since a request without `Accept` gets the first. */
function byPreference(context: ViewContext, media: readonly Media[]): Media[] {
  const names = context.model.api.mediaTypes;
  const wanted = names?.names.get(names.default) ?? requestedMedia(media, undefined)[0]?.type;
  return [...media.filter(({ type }) => type === wanted), ...media.filter(({ type }) => type !== wanted)];
}

/** The shared list where it is exactly that, a literal one elsewhere. */
function typesCode(context: ViewContext, group: readonly Media[], uses: Uses): Code {
  const list = mockMediaTypes(context);
  const types = group.map(({ type }) => type);
  if (list.length > 0 && types.length === list.length && list.every((type) => types.includes(type))) {
    return uses.value("mediaTypes", "../media-types.js");
  }
  return literal(types);
}

function mockMediaTypes(context: ViewContext): string[] {
  const names = context.model.api.mediaTypes;
  if (names === undefined) return [];
  const fallback = names.names.get(names.default) ?? "";
  return [fallback, ...[...names.names.values()].filter((type) => type !== fallback).sort()];
}

function exampleViews(context: ViewContext, media: Media | undefined): View[] {
  return media === undefined
    ? []
    : examplesOf(context, media).map(({ name, value }) => ({ key: key(name), value: literal(value, 8) }));
}

/** The document's examples; without any, one that is made up from the schema. */
function examplesOf(context: ViewContext, media: Media): readonly Pick<Example, "name" | "value">[] {
  return media.examples.length > 0 ? media.examples : [{ name: "default", value: sampleBody(context.model, media) }];
}

function replyBodyCode(context: ViewContext, reply: Reply, uses: Uses): Code {
  if (reply.media.length === 0) return code`undefined`;
  return unionCode(
    reply.media.map(({ typePath, format }) =>
      format === "binary"
        ? code`Blob | ArrayBuffer | Uint8Array`
        : typeCode(context, uses, typePath, fromPackage(context)),
    ),
  );
}

/** Whether there is a reply to mock. */
export function isMocked(operation: Operation): boolean {
  return finalReplies(operation).length > 0;
}

/** `handlers.ts`: the success of every operation, fixed paths before templated ones. */
export function mswHandlersView(context: ViewContext): View {
  const uses = new Uses();
  uses.type("HttpHandler", RUNTIME.msw);
  const handlers = [...context.model.operations]
    .sort(bySpecificity)
    .filter(isMocked)
    .map((operation) => {
      const { stem, file } = namesOf(context, operation);
      return { name: uses.value(`${stem}Handler`, `./operations/${file}.js`) };
    });
  return { header: header("the operations of the API", "msw/handlers.ts.hbs"), imports: uses.statements(), handlers };
}

/** `/users/me` answers before `/users/{id}`: a fixed segment sorts before a variable one. */
function bySpecificity(a: Operation, b: Operation): number {
  const order = ({ path }: Operation): string => path.replace(/\{[^}]*\}/g, "\uffff");
  return order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.method < b.method ? -1 : 1;
}

/** `servers.ts`: where the API lives; nothing else is answered. */
export function mswServersView(context: ViewContext): View {
  const servers = context.model.api.servers.map(({ url }) => ({ url: literal(url) }));
  return { header: header("the servers of the API", "msw/servers.ts.hbs"), servers };
}

/** `media-types.ts`: the list that most replies share, where the document declares names. */
export function mswMediaTypesView(context: ViewContext): View | undefined {
  const types = mockMediaTypes(context).map((type) => ({ type: literal(type) }));
  return types.length === 0
    ? undefined
    : { header: header("the media types of the API", "msw/media-types.ts.hbs"), types };
}

/** `index.ts`: everything, by name. */
export function mswIndexView(context: ViewContext): View {
  const operations = byFile(context)
    .filter(isMocked)
    .map((operation) => {
      const { stem, type, file } = namesOf(context, operation);
      return {
        value: identifier(`${stem}Handler`),
        type: identifier(`${type}Handler`),
        from: literal(`./operations/${file}.js`),
      };
    });
  return { header: header("the operations of the API", "msw/index.ts.hbs"), operations };
}
