import type { Operation, Reply } from "../model.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { typeKey } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, namesOf } from "./context.ts";
import { finalReplies, successReplies } from "./media.ts";
import { bodyViews } from "./msw-body.ts";
import { headerViews } from "./msw-header.ts";
import { exampleNames, nameUnion, replyFunctionView } from "./msw-reply.ts";
import { isPlainTemplate, mockServers } from "./msw-servers.ts";
import { coversOf, statusCode } from "./msw-status.ts";
import { wirePath } from "./wire-path.ts";

/** `lite/<operation>.ts` of the mock: where requests go, a reply per documented status, and the handler that only answers. */
export function mswLiteView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  const { call, stem, type } = namesOf(context, operation);
  const replies = finalReplies(operation);
  for (const name of RUNTIME_TYPES) uses.type(name, RUNTIME.mswLite);
  for (const name of ["handlerOf", "liteMock"]) uses.value(name, RUNTIME.mswLite);
  uses.value("servers", "../servers.js");
  const isPlain = mockServers(context.model.api).every((server) => isPlainTemplate(server + wirePath(operation)));
  if (!isPlain) uses.value("anyStepDecoded", RUNTIME.mswLite);
  const names = exampleNames(replies);
  const taken = new Set(replies.map((reply) => reply.name));
  const functions = replies.map((reply) => replyFunctionView(context, uses, operation, reply));
  const data = usualFirst(operation, replies).map((reply) => replyDataView(context, uses, operation, reply));
  const variables = [...new Set([...wirePath(operation).matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name))];
  return {
    header: header(`operation ${call}`, "msw/lite/operation.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    stem: identifier(stem),
    type: identifier(type),
    method: literal(operation.method.toUpperCase()),
    path: literal(wirePath(operation)),
    isPlain,
    replies: functions,
    data,
    hasVariables: variables.length > 0,
    variables: variables.map((name) => ({ key: typeKey(name) })),
    hasExamples: names.length > 0 && !taken.has("example"),
    allExampleNames: nameUnion(names),
    hasNetworkError: !taken.has("networkError"),
    hasDelay: !taken.has("delay"),
  };
}

const RUNTIME_TYPES = ["HttpHandler", "LiteOperation", "LiteOutcome", "ReplyOptions"] as const;

/** The first success, else the first of all, before the others. */
function usualFirst(operation: Operation, replies: readonly Reply[]): readonly Reply[] {
  const usual = successReplies(operation).find((reply) => replies.includes(reply)) ?? replies[0];
  return replies.toSorted((a, b) => Number(b === usual) - Number(a === usual));
}

function replyDataView(context: ViewContext, uses: Uses, operation: Operation, reply: Reply): View {
  const headers = headerViews(context, reply);
  const bodies = bodyViews(context, uses, operation, reply);
  const builder = builderOf(bodies);
  return {
    nameText: literal(reply.name),
    status: literal(statusCode(operation, reply)),
    hasCovers: coversOf(reply) !== undefined,
    covers: literal(coversOf(reply) ?? 0),
    hasHeaders: headers.length > 0,
    headers,
    hasBodies: bodies.length > 0,
    bodies,
    hasBuild: builder !== undefined,
    build: builder === undefined ? literal(null) : uses.value(builder, RUNTIME.mswLite),
  };
}

/** What makes the response where the reply is other than one JSON body. */
function builderOf(bodies: readonly View[]): string | undefined {
  const [body, ...others] = bodies;
  if (body === undefined) return "emptyReply";
  return others.length > 0 || body["hasEncode"] === true ? "buildReply" : undefined;
}
