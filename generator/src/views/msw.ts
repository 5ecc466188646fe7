import type { Operation, Reply } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, namesOf } from "./context.ts";
import { finalReplies } from "./media.ts";
import { bodySchemas } from "./msw-body.ts";
import { answerViews, exampleNames, nameUnion, replyFunctionView } from "./msw-reply.ts";
import { mockBodyCode, mockParametersCode, mockSecurityCode } from "./msw-request.ts";
import { INPUT_KEYS } from "./sample.ts";
import type { SchemaPlace } from "./schema-data.ts";

/** `operations/<operation>.ts` of the mock: what the lite handler's data does not say of the operation, and the handler. */
export function mswOperationView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  const place: SchemaPlace = { context, uses, self: undefined, folder: "../schemas/" };
  const { call, stem, type, file } = namesOf(context, operation);
  const replies = finalReplies(operation);
  for (const name of RUNTIME_TYPES) uses.type(name, RUNTIME.msw);
  for (const name of ["anyStep", "fullMock", "handlerOf"]) uses.value(name, RUNTIME.msw);
  uses.value("liteOperation", `../lite/${file}.js`);
  if (replies.some(({ fields }) => fields.size > 0)) uses.type("FieldOptions", RUNTIME.msw);
  if (replies.some(({ fields }) => fields.size === 0)) uses.type("ReplyOptions", RUNTIME.msw);
  const groups = inputGroups(operation);
  if (groups.length > 0) uses.type(`${type}Input`, context.packages.types);
  const names = exampleNames(replies);
  const taken = new Set(replies.map(({ name }) => name));
  const functions = replies.map((reply) => replyFunctionView(context, uses, operation, reply));
  const details = replies.flatMap((reply) => replyDetails(place, operation, reply));
  if (details.length > 0) uses.value("withDetails", RUNTIME.msw);
  const answers = answerViews(context, uses, operation, replies);
  const members = requestMembers(place, operation);
  return {
    header: header(`operation ${call}`, "msw/operations/operation.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    stem: identifier(stem),
    type: identifier(type),
    members,
    id: literal(operation.id),
    replies: functions,
    hasDetails: details.length > 0,
    details,
    answers,
    groups,
    hasExamples: names.length > 0 && !taken.has("example"),
    allExampleNames: nameUnion(names),
    hasNetworkError: !taken.has("networkError"),
    hasDelay: !taken.has("delay"),
  };
}

const RUNTIME_TYPES = ["HttpHandler", "MockAnswer", "MockOperation", "MockOutcome", "MockSettings"] as const;

/** What the lite handler does not know of a reply, if there is such. */
function replyDetails(place: SchemaPlace, operation: Operation, reply: Reply): View[] {
  const schemas = bodySchemas(place, operation, reply);
  const { retryAfter } = reply;
  const fields = [...reply.fields];
  if (schemas === undefined && fields.length === 0 && retryAfter === undefined) return [];
  return [
    {
      key: key(reply.name),
      hasSchemas: schemas !== undefined,
      schemas: schemas ?? code`[]`,
      hasFields: fields.length > 0,
      fields: fields.map(([name, { pointer }]) => ({ key: key(name), value: literal(pointer) })),
      hasWait: retryAfter !== undefined,
      wait: literal([retryAfter?.pointer ?? "", retryAfter?.unit ?? "ms"]),
    },
  ];
}

/** What is known of requests; a member that says nothing is left out. */
function requestMembers(place: SchemaPlace, operation: Operation): View[] {
  const { body, rateLimit } = operation;
  const members: [string, Code | undefined][] = [
    ["parameters", mockParametersCode(place, operation)],
    ["body", body && mockBodyCode(place, body)],
    ["security", mockSecurityCode(place.context, operation)],
    ["limit", rateLimit && literal([rateLimit.requests, rateLimit.perSeconds])],
  ];
  return members.flatMap(([name, value]) => (value === undefined ? [] : [{ name: identifier(name), value }]));
}

/** The members of a call's input that a resolver sees too. */
function inputGroups(operation: Operation): View[] {
  const groups = INPUT_KEYS.filter(([place]) => operation.parameters.some((parameter) => parameter.in === place));
  const names = [...groups.map(([, name]) => name), ...(operation.body === undefined ? [] : ["body"])];
  return names.map((name) => ({ name: identifier(name), text: literal(name) }));
}

/** Whether there is a reply to mock. */
export function isMocked(operation: Operation): boolean {
  return finalReplies(operation).length > 0;
}
