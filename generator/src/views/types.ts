import type { Docs, Operation, Parameter, Reply, TypePath } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { type CommentLine, docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { typeKey } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { acceptChoices, pathsFor } from "./answer.ts";
import { type ViewContext, byFile, namesOf } from "./context.ts";
import { memberDocs } from "./docs.ts";
import { failureReplies, requestedMedia, successReplies } from "./media.ts";
import { type BodyArm, bodyArms } from "./request-body.ts";
import { INPUT_KEYS } from "./sample.ts";
import { FROM_WITHIN, typeCode, unionOf } from "./type.ts";

/** `operations/<operation>.ts` of the types package: what a call takes, gives and fails with. */
export function typesOperationView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  const { type, call } = namesOf(context, operation);
  const groups = inputGroups(context, operation, uses);
  const choices = acceptChoices(context, operation);
  const arms = operation.body ? bodyArms(context, operation.body, uses, FROM_WITHIN) : [];
  const hasArms = arms.length > 1;
  const members = [...acceptMember(choices), ...(hasArms ? [] : arms.flatMap((arm) => armMembers(operation, arm, 2)))];
  const hasShared = groups.length > 0 || members.length > 0;
  const outputs = outputViews(context, operation, choices, uses);
  const error = errorCode(context, operation, uses);
  return {
    header: header(`operation ${call}`, "types/operations/operation.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    type: identifier(type),
    hasInput: hasShared || hasArms,
    hasShared,
    brace: hasShared ? code` {` : code``,
    groups,
    members,
    hasArms,
    arms: arms.map((arm) => ({ members: armMembers(operation, arm, 6) })),
    hasChoices: choices.length > 0,
    accept: literal(choices[0] ?? ""),
    outputs,
    error,
  };
}

/** What a caller may ask for; the type of the answer follows it. */
function acceptMember(choices: readonly string[]): View[] {
  if (choices.length === 0) return [];
  const docs = docComment([{ text: `What to ask for; \`${choices[0] ?? ""}\` where absent.` }], 2);
  return [{ docs, key: identifier("accept"), optional: true, type: code`Accept` }];
}

/** The members of an input that belong to its body: its type need not be named where it is the usual one. */
function armMembers({ body }: Operation, arm: BodyArm, indent: number): View[] {
  if (body === undefined) return [];
  const content = member("body", body.required || !arm.isDefault, arm.body, body.docs, indent);
  if (arm.types === undefined) return [content];
  const docs = docComment([{ text: "What the body is sent as." }], indent);
  return [{ docs, key: identifier("contentType"), optional: arm.isDefault, type: arm.types }, content];
}

/** Whether a call may be made without an input. */
export function inputIsOptional(operation: Operation): boolean {
  return !operation.body?.required && operation.parameters.every((parameter) => !parameter.required);
}

function inputGroups(context: ViewContext, operation: Operation, uses: Uses): View[] {
  return INPUT_KEYS.flatMap(([place, key]) => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const optional = parameters.every((parameter) => !parameter.required);
    return [
      {
        key: identifier(key),
        optional,
        members: parameters.map((parameter) => parameterMember(context, parameter, uses)),
      },
    ];
  });
}

function parameterMember(context: ViewContext, parameter: Parameter, uses: Uses): View {
  return member(
    parameter.wire,
    parameter.required,
    typeCode(context, uses, parameter.type, FROM_WITHIN),
    parameter.docs,
    4,
  );
}

function member(name: string, required: boolean, type: Code, docs: Docs, indent: number): View {
  const lines: CommentLine[] = memberDocs(docs);
  return { docs: docComment(lines, indent), key: typeKey(name), optional: !required, type };
}

/** The bodies of the documented successes, by what is asked for where there is a choice. */
function outputViews(context: ViewContext, operation: Operation, choices: readonly string[], uses: Uses): View[] {
  const asked = choices.length > 0 ? choices : [undefined];
  return asked.map((accept) => ({
    key: typeKey(accept ?? ""),
    type: outputCode(context, operation, accept, uses),
  }));
}

/** The union of the bodies of all documented successes; `undefined` for one without a body. */
function outputCode(context: ViewContext, operation: Operation, accept: string | undefined, uses: Uses): Code {
  const paths = successReplies(operation).flatMap((reply): readonly TypePath[] =>
    reply.media.length === 0 ? [{ kind: "none" }] : pathsFor(context, reply, accept),
  );
  return unionOf(context, uses, paths, FROM_WITHIN);
}

/** The union of the bodies of all documented failures that have one. */
function errorCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  return unionOf(
    context,
    uses,
    failureReplies(operation).flatMap((reply) => failurePaths(context, reply)),
    FROM_WITHIN,
  );
}

/** Where the types of a failure's body stand, for the media types that a client asks for; it comes whole. */
export function failurePaths(context: ViewContext, reply: Reply): TypePath[] {
  return requestedMedia(reply.media, context.model.api.mediaTypes).map(({ typePath }) =>
    typePath.kind === "events" || typePath.kind === "values" ? { kind: "text" } : typePath,
  );
}

/** `events.ts`: what an event is, where the document has any. */
export function typesEventsView({ model }: ViewContext): View | undefined {
  if (!hasEvents(model.operations)) return undefined;
  return { header: header("the event streams of the document", "types/events.ts.hbs") };
}

function hasEvents(operations: readonly Operation[]): boolean {
  return operations.some((operation) =>
    successReplies(operation).some(({ media }) => media.some(({ format }) => format === "events")),
  );
}

/** `schemas.ts`: every component schema under the name that the packages know it by. */
export function typesSchemasView(context: ViewContext): View {
  const uses = new Uses();
  const schemas = [...context.model.schemas.values()].map(({ name, docs }) => ({
    docs: docComment(memberDocs(docs)),
    name: identifier(context.names.schemas.get(name) ?? name),
    type: code`${uses.type("components", "./schema.js")}["schemas"][${literal(name)}]`,
  }));
  return {
    header: header("the schemas of the document", "types/schemas.ts.hbs"),
    imports: uses.statements(),
    hasSchemas: schemas.length > 0,
    schemas,
  };
}

/** `index.ts`: everything, by name. */
export function typesIndexView(context: ViewContext): View {
  const operations = byFile(context).map((operation) => {
    const { type, file } = namesOf(context, operation);
    const names = joinCode(
      ["Error", "Input", "Output", ...(acceptChoices(context, operation).length > 0 ? ["Outputs"] : [])].map((suffix) =>
        identifier(type + suffix),
      ),
      ", ",
    );
    return { names, from: literal(`./operations/${file}.js`) };
  });
  const schemas = [...context.names.schemas.values()].sort().map(identifier);
  return {
    header: header("the whole document", "types/index.ts.hbs"),
    operations,
    hasEvents: hasEvents(context.model.operations),
    hasSchemas: schemas.length > 0,
    schemas,
  };
}
