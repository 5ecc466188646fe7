import type { AuthScheme, Operation, Parameter } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { listCode } from "../print/record.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { acceptChoiceCode, acceptChoices, usualAccept } from "./answer.ts";
import { answerReaderCode } from "./answer-reader.ts";
import { RUNTIME, type ViewContext, byFile, namesOf } from "./context.ts";
import { briefDocs, operationDocs } from "./docs.ts";
import { acceptCode, failureReplies, hasVersions, successReplies } from "./media.ts";
import { type Paged, pagedOf } from "./paging.ts";
import { requestBodyCode } from "./request-body.ts";
import { type Arm, failureArms, successArms } from "./result.ts";
import { INPUT_KEYS } from "./sample.ts";
import { hasTold } from "./rate-limits.ts";
import { inputCode } from "./sample-code.ts";
import { fromPackage } from "./type.ts";
import { baseUrlView } from "./servers.ts";
import { statusPattern } from "./status-pattern.ts";
import { styleCode } from "./style.ts";
import { inputIsOptional } from "./types.ts";
import { wirePath } from "./wire-path.ts";

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
  const [accept] = acceptChoices(context, operation);
  if (accept !== undefined) {
    uses.type(`${type}Outputs`, context.packages.types);
    uses.type("OperationData", RUNTIME.client);
  }
  return {
    header: header(`operation ${call}`, "client/operations/operation.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    stem: identifier(stem),
    type: identifier(type),
    successes: successes.map((arm) => armView(arm, false)),
    failures: failures.map((arm, index) => armView(arm, index === failures.length - 1)),
    hasChoices: accept !== undefined,
    accept: literal(accept ?? ""),
    id: literal(operation.id),
    method: literal(operation.method.toUpperCase()),
    path: literal(wirePath(operation)),
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
  const hasChoices = acceptChoices(context, operation).length > 0;
  const members: [string, Code | undefined][] = [
    ["request", requestCode(context, operation, uses)],
    [
      "accept",
      hasChoices ? acceptChoiceCode(context, operation, uses) : acceptCode(operation, names, uses, MEDIA_TYPES),
    ],
    ["read", readerCode(context, operation, uses)],
    ["auth", securityCode(context, operation, uses)],
    ["failures", failuresCode(operation)],
    ["limit", operation.rateLimit && literal([operation.rateLimit.requests, operation.rateLimit.perSeconds])],
  ];
  return members.flatMap(([name, value]) => (value === undefined ? [] : [{ name: identifier(name), value }]));
}

/** What finds the failures that document JSON. An answer to HEAD has no body (RFC 9110 section 9.3.2). */
function failuresCode(operation: Operation): Code | undefined {
  if (operation.method === "head") return undefined;
  const listed = failureReplies(operation).filter(({ media }) => media.some(({ format }) => format === "json"));
  return statusPattern(listed, operation.replies);
}

/** What writes the request: the parameters, those in the path first, and the body. */
function requestCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  const { body, parameters } = operation;
  const writers = INPUT_KEYS.flatMap(([place]) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => {
        const write = uses.value(WRITERS[parameter.in], RUNTIME.client);
        return code`${write}(${literal(parameter.wire)}, ${styleCode(context.model, parameter, uses)})`;
      }),
  );
  if (body !== undefined) writers.push(requestBodyCode(context, operation, body, uses, MEDIA_TYPES));
  const { mediaTypes } = context.model.api;
  // A call may name a version wherever the API has any; what has none says so.
  if (mediaTypes && !hasVersions(operation, mediaTypes)) writers.push(uses.value("unversioned", RUNTIME.client));
  return listCode(writers, 2);
}

const WRITERS: Readonly<Record<Parameter["in"], string>> = {
  path: "inPath",
  query: "inQuery",
  header: "inHeader",
  cookie: "inCookie",
};

/** JSON is what the runtime reads unless told otherwise. */
function readerCode(context: ViewContext, operation: Operation, uses: Uses): Code | undefined {
  const successes = successReplies(operation);
  const empty = statusPattern(
    successes.filter(({ media }) => media.length === 0),
    operation.replies,
  );
  if (operation.method === "head" || successes.every(({ media }) => media.length === 0))
    return uses.value("readNothing", RUNTIME.client);
  const read = answerReaderCode(context, operation, uses);
  if (empty === undefined) return read;
  const rest = read === undefined ? code`` : code`, ${read}`;
  return code`${uses.value("orNothing", RUNTIME.client)}(${empty}${rest})`;
}

function securityCode(context: ViewContext, operation: Operation, uses: Uses): Code | undefined {
  const alternatives = operation.security.filter((schemes) => schemes.length > 0);
  const lists = alternatives.map((schemes) =>
    schemes.map((name) => uses.value(schemeName(context, name), "../security.js")),
  );
  const [first] = lists;
  if (first === undefined || (lists.length === 1 && first.length === 1)) return first?.[0];
  const arrays = lists.map((list) => code`[${joinCode(list, ", ")}]`);
  return code`${uses.value("anyOf", RUNTIME.client)}(${joinCode(arrays, ", ")})`;
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
    value: hasOneToken(auth)
      ? code`${uses.value("bearerToken", RUNTIME.client)}(${literal(scheme.name)})`
      : schemeCode(scheme, uses),
  }));
  return {
    header: header("the security schemes of the API", "client/security.ts.hbs"),
    imports: uses.statements(),
    schemes,
  };
}

/** Whether `token` is all that there is to give. */
function hasOneToken(auth: readonly AuthScheme[]): boolean {
  return auth.length === 1 && auth[0]?.kind === "bearer";
}

function schemeCode(scheme: AuthScheme, uses: Uses): Code {
  const name = literal(scheme.name);
  if (scheme.kind !== "apiKey") return code`${uses.value(scheme.kind, RUNTIME.client)}(${name})`;
  return code`${uses.value("apiKey", RUNTIME.client)}(${name}, ${literal(scheme.in)}, ${literal(scheme.wire)})`;
}

/** `client.ts`: the client without its operations. */
export function clientClientView(context: ViewContext): View {
  const { api, auth } = context.model;
  const named = hasOneToken(auth) ? [] : auth;
  const credentials = named.map((scheme) => ({
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
    hasAuth: auth.length > 0,
    hasCredentials: credentials.length > 0,
    hasSecrets: named.some((scheme) => scheme.kind !== "basic"),
    hasBasic: named.some((scheme) => scheme.kind === "basic"),
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
    const paged = pagedOf(context, operation);
    const [accept] = acceptChoices(context, operation);
    if (accept !== undefined && paged === undefined) uses.type(`${type}Outputs`, context.packages.types);
    return {
      docs: docComment(briefDocs(operation), 2),
      call: identifier(call),
      type: identifier(type),
      optionalInput: inputIsOptional(operation),
      hasChoices: accept !== undefined,
      accept: literal(accept ?? ""),
      usual: usualAccept(context, operation),
      ...facadePaging(context, type, paged, uses),
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
    hasEnvelope: context.envelope !== undefined,
    hasTold: hasTold(context),
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
