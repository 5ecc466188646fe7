import type { AuthScheme, Body, Operation, Parameter, Reply, Style } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { objectCode } from "../print/object.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, byFile, namesOf } from "./context.ts";
import { briefDocs, operationDocs } from "./docs.ts";
import { acceptCode, mediaTypesCode, requestedMedia, successReplies, failureReplies } from "./media.ts";
import { type Paged, pagedOf } from "./paging.ts";
import { type Arm, failureArms, successArms } from "./result.ts";
import { INPUT_KEYS } from "./sample.ts";
import { inputCode } from "./sample-code.ts";
import { fromPackage } from "./type.ts";
import { baseUrlView } from "./servers.ts";
import { inputIsOptional } from "./types.ts";

const MEDIA_TYPES = "../media-types.js";

/** `operations/<operation>.ts` of the client: the result, the failure, the descriptor and the function. */
export function clientOperationView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  const { call, stem, type } = namesOf(context, operation);
  const from = fromPackage(context);
  const successes = successArms(context, operation, uses, from);
  const failures = failureArms(context, operation, uses, from);
  for (const name of ["Ok", "Failed", "ApiError", "RequestFailure", "Operation"]) uses.type(name, RUNTIME.client);
  uses.type("ApiClient", "../client.js");
  uses.type("ApiCallOptions", "../client.js");
  uses.type(`${type}Input`, context.packages.types);
  const members = descriptorMembers(context, operation, uses);
  return {
    header: header(`operation ${call}`, "client/operations/operation.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    stem: identifier(stem),
    type: identifier(type),
    successes: successes.map((arm) => armView(arm, false)),
    failures: failures.map((arm, index) => armView(arm, index === failures.length - 1)),
    id: literal(operation.id),
    method: literal(operation.method.toUpperCase()),
    path: literal(operation.path),
    members,
    optionalInput: inputIsOptional(operation),
    docs: docComment(operationDocs(operation, callExample(context, operation, call))),
  };
}

function armView({ statuses, body }: Arm, last: boolean): View {
  return { statuses, body, last };
}

/** What a descriptor says beside id, method and path; a member that says nothing is left out. */
function descriptorMembers(context: ViewContext, operation: Operation, uses: Uses): View[] {
  const names = context.model.api.mediaTypes;
  const members: [string, Code | undefined][] = [
    ["parameters", parametersCode(operation, uses)],
    ["accept", acceptCode(operation, names, uses, MEDIA_TYPES)],
    ["body", operation.body && bodyCode(context, operation.body, uses)],
    ["read", readerCode(context, operation, uses)],
    ["empty", statusList(successReplies(operation).filter(({ media }) => media.length === 0))],
    ["auth", securityCode(context, operation, uses)],
    [
      "failures",
      statusList(failureReplies(operation).filter(({ media }) => media.some(({ format }) => format === "json"))),
    ],
    ["limit", operation.rateLimit && literal([operation.rateLimit.requests, operation.rateLimit.perSeconds])],
    ["wait", waitCode(operation)],
  ];
  return members.flatMap(([name, value]) => (value === undefined ? [] : [{ name: identifier(name), value }]));
}

/** Statuses as the runtime compares them: a code, a range by its digit, `default` as 0. */
function statusList(replies: readonly Reply[]): Code | undefined {
  const statuses = replies.map(statusNumber);
  return statuses.length > 0 ? literal(statuses) : undefined;
}

function statusNumber({ status }: Reply): number {
  return status === "default" ? 0 : "code" in status ? status.code : status.range;
}

/** Where bodies say how long to wait, by status. */
function waitCode({ replies }: Operation): Code | undefined {
  const places = replies.flatMap((reply) => {
    const { retryAfter } = reply;
    if (retryAfter === undefined) return [];
    return [{ key: literal(statusNumber(reply)), value: literal([retryAfter.pointer, retryAfter.unit]) }];
  });
  return places.length > 0 ? objectCode(places, 2) : undefined;
}

function parametersCode(operation: Operation, uses: Uses): Code | undefined {
  const groups = INPUT_KEYS.flatMap(([place, name]) => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const members = parameters.map((parameter) => ({ key: key(parameter.wire), value: styleCode(parameter, uses) }));
    return [{ key: identifier(name), value: objectCode(members, 4) }];
  });
  return groups.length === 0 ? undefined : objectCode(groups, 2);
}

/** The serialiser of a parameter: a function of the runtime, so that styles nobody uses are not bundled. */
function styleCode(parameter: Parameter, uses: Uses): Code {
  const style = uses.value(STYLE_FUNCTIONS[parameter.in](parameter), RUNTIME.client);
  return parameter.allowReserved && parameter.in === "query"
    ? code`${uses.value("reserved", RUNTIME.client)}(${style})`
    : style;
}

const exploded = (name: string, explode: boolean): string => (explode ? `${name}Exploded` : name);

const STYLE_FUNCTIONS: Readonly<Record<Parameter["in"], (parameter: Parameter) => string>> = {
  path: ({ style, explode }) => (style === "json" ? "pathJson" : exploded(style, explode)),
  query: ({ style, explode }) => queryStyle(style, explode),
  header: ({ style, explode }) => (style === "json" ? "headerJson" : exploded("header", explode)),
  cookie: ({ style, explode }) => (style === "json" ? "cookieJson" : exploded("cookie", explode)),
};

/** OpenAPI 3.1 section 4.8.12.2: exploded, the delimited styles are `form`. */
function queryStyle(style: Style, explode: boolean): string {
  if (style === "json") return "queryJson";
  if (style === "deepObject" || style === "dotted") return style;
  if (explode) return "form";
  return style === "form" ? "formJoined" : style;
}

const ENCODERS = { json: "json", form: "urlencoded", multipart: "multipart", text: "text", binary: "binary" } as const;

function bodyCode(context: ViewContext, body: Body, uses: Uses): Code {
  const names = context.model.api.mediaTypes;
  const media = requestedMedia(body.media, names);
  const encode = uses.value(ENCODERS[media[0]?.format ?? "json"], RUNTIME.client);
  return code`{ type: ${mediaTypesCode(media, names, uses, MEDIA_TYPES)}, encode: ${encode} }`;
}

/** JSON is what the runtime reads unless told otherwise. */
function readerCode(context: ViewContext, operation: Operation, uses: Uses): Code | undefined {
  const media = operation.replies.flatMap((reply) => requestedMedia(reply.media, context.model.api.mediaTypes));
  const formats = new Set(media.map(({ format }) => format));
  if ([...formats].every((format) => format === "json")) return undefined;
  if (formats.size > 1) return uses.value("readAny", RUNTIME.client);
  return uses.value(formats.has("text") || formats.has("form") ? "readText" : "readBlob", RUNTIME.client);
}

function securityCode(context: ViewContext, operation: Operation, uses: Uses): Code | undefined {
  const alternatives = operation.security.filter((schemes) => schemes.length > 0);
  if (alternatives.length === 0) return undefined;
  const lists = alternatives.map((schemes) => {
    const names = schemes.map((name) => uses.value(schemeName(context, name), "../security.js"));
    return code`[${joinCode(names, ", ")}]`;
  });
  return code`[${joinCode(lists, ", ")}]`;
}

function schemeName(context: ViewContext, scheme: string): string {
  const name = context.names.schemes.get(scheme);
  if (name === undefined) throw new Error(`security scheme ${scheme} has no name`);
  return name;
}

function callExample(context: ViewContext, operation: Operation, call: string): Code {
  const input = inputCode(context, operation);
  const argument = input === code`{}` ? code`` : code`, ${input}`;
  return code`const result = await ${identifier(call)}(client${argument});\nif (result.ok) console.log(result.body);`;
}

/** `media-types.ts`: the table of names, where the document declares them. */
export function clientMediaTypesView(context: ViewContext): View | undefined {
  const names = context.model.api.mediaTypes;
  if (names === undefined) return undefined;
  return {
    header: header("the media types of the API", "client/media-types.ts.hbs"),
    runtime: literal(RUNTIME.client),
    fallback: literal(names.default),
    names: [...names.names].map(([name, type], index) => ({
      key: key(name),
      name: literal(name),
      type: literal(type),
      last: index === names.names.size - 1,
    })),
  };
}

/** `security.ts`: a constant per security scheme in use, where there are any. */
export function clientSecurityView(context: ViewContext): View | undefined {
  const { auth } = context.model;
  if (auth.length === 0) return undefined;
  const uses = new Uses();
  uses.type("AuthScheme", RUNTIME.client);
  const schemes = auth.map((scheme) => ({
    name: identifier(schemeName(context, scheme.name)),
    value: schemeCode(scheme, uses),
  }));
  return {
    header: header("the security schemes of the API", "client/security.ts.hbs"),
    imports: uses.statements(),
    schemes,
  };
}

function schemeCode(scheme: AuthScheme, uses: Uses): Code {
  const name = literal(scheme.name);
  if (scheme.kind !== "apiKey") return code`${uses.value(scheme.kind, RUNTIME.client)}(${name})`;
  return code`${uses.value("apiKey", RUNTIME.client)}(${name}, ${literal(scheme.in)}, ${literal(scheme.wire)})`;
}

/** `client.ts`: the client without its operations. */
export function clientClientView(context: ViewContext): View {
  const { api, auth } = context.model;
  const credentials = auth.map((scheme) => ({
    key: key(scheme.name),
    type: scheme.kind === "basic" ? code`Login` : code`Secret`,
  }));
  return {
    header: header("servers and security of the API", "client/client.ts.hbs"),
    runtime: literal(RUNTIME.client),
    docs: docComment([
      {
        text: `A client of the ${api.title || context.apiId} without its operations: give it to the functions that you import.`,
      },
    ]),
    id: literal(context.apiId),
    ...baseUrlView(context),
    hasVersions: api.mediaTypes !== undefined,
    hasCredentials: credentials.length > 0,
    hasSecrets: auth.some((scheme) => scheme.kind !== "basic"),
    hasBasic: auth.some((scheme) => scheme.kind === "basic"),
    credentials,
  };
}

/** `fetch.ts`: the client over the other transport, an entry point of its own. */
export function clientFetchView(context: ViewContext): View {
  return {
    header: header("servers of the API", "client/fetch.ts.hbs"),
    runtime: literal(RUNTIME.client),
    api: identifier(context.names.api.type),
    id: literal(context.apiId),
    ...baseUrlView(context),
  };
}

/** `facade.ts`: a client with every operation bound to it. */
export function clientFacadeView(context: ViewContext): View {
  const uses = new Uses();
  for (const name of ["ApiCallOptions", "ApiClient", "ApiClientOptions"]) uses.type(name, "./client.js");
  uses.value("createClient", "./client.js");
  const operations = context.model.operations.map((operation) => {
    const { call, type, file } = namesOf(context, operation);
    uses.value(call, `./operations/${file}.js`);
    uses.type(`${type}Result`, `./operations/${file}.js`);
    uses.type(`${type}Input`, context.packages.types);
    return {
      docs: docComment(briefDocs(operation), 2),
      call: identifier(call),
      type: identifier(type),
      optionalInput: inputIsOptional(operation),
      ...facadePaging(context, type, pagedOf(context, operation), uses),
    };
  });
  return {
    header: header("the operations of the API", "client/facade.ts.hbs"),
    imports: uses.statements(),
    api: identifier(context.names.api.type),
    docs: docComment([
      { text: `The ${context.model.api.title || context.apiId}, every operation bound to one client.` },
    ]),
    operations: [...operations].sort((a, b) => (a.call < b.call ? -1 : 1)),
  };
}

/** What the facade has on the function of an operation that pages. */
function facadePaging(context: ViewContext, type: string, paged: Paged | undefined, uses: Uses): View {
  if (paged === undefined) return { pages: false };
  const { names, modules } = paged;
  uses.value(names.pages, modules.pages);
  uses.value(names.items, modules.items);
  uses.type(names.item, modules.items);
  uses.value(names.all, modules.all);
  uses.type(`${type}Output`, context.packages.types);
  uses.type("AllOptions", RUNTIME.client);
  uses.type("PageOptions", RUNTIME.client);
  return {
    pages: true,
    pagesCall: identifier(names.pages),
    itemsCall: identifier(names.items),
    allCall: identifier(names.all),
    item: identifier(names.item),
  };
}

/** `index.ts`: everything, by name. */
export function clientIndexView(context: ViewContext): View {
  const operations = byFile(context).map((operation) => {
    const { call, stem, type, file } = namesOf(context, operation);
    return {
      ...indexPaging(pagedOf(context, operation)),
      values: joinCode([identifier(call), identifier(`${stem}Operation`)], ", "),
      types: joinCode([identifier(`${type}Failure`), identifier(`${type}Result`)], ", "),
      from: literal(`./operations/${file}.js`),
    };
  });
  return {
    header: header("the operations of the API", "client/index.ts.hbs"),
    api: identifier(context.names.api.type),
    hasVersions: context.model.api.mediaTypes !== undefined,
    ...baseUrlView(context),
    runtime: literal(RUNTIME.client),
    hasPages: context.names.paging.size > 0,
    operations,
  };
}

function indexPaging(paged: Paged | undefined): View {
  if (paged === undefined) return { pages: false };
  const { names, modules } = paged;
  return {
    pages: true,
    pagesCall: identifier(names.pages),
    pagesFrom: literal(modules.pages),
    itemsCall: identifier(names.items),
    itemsFrom: literal(modules.items),
    allCall: identifier(names.all),
    allFrom: literal(modules.all),
    item: identifier(names.item),
  };
}
