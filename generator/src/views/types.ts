import type { Docs, Operation, Parameter, Reply, TypePath } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { type CommentLine, docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { typeKey } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { type ViewContext, byFile, namesOf } from "./context.ts";
import { memberDocs } from "./docs.ts";
import { failureReplies, requestedMedia, successReplies } from "./media.ts";
import { INPUT_KEYS } from "./sample.ts";
import { FROM_WITHIN, typeCode, unionCode, unionOf } from "./type.ts";

/** `operations/<operation>.ts` of the types package: what a call takes, gives and fails with. */
export function typesOperationView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  const { type, call } = namesOf(context, operation);
  const groups = inputGroups(context, operation, uses);
  const body = bodyMember(context, operation, uses);
  const output = outputCode(context, operation, uses);
  const error = errorCode(context, operation, uses);
  return {
    header: header(`operation ${call}`, "types/operations/operation.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    type: identifier(type),
    hasInput: groups.length > 0 || body.length > 0,
    groups,
    body,
    output,
    error,
  };
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

function bodyMember(context: ViewContext, operation: Operation, uses: Uses): View[] {
  const { body } = operation;
  if (body === undefined) return [];
  const media = requestedMedia(body.media, context.model.api.mediaTypes);
  const type = unionCode(
    media.map(({ typePath, format }) =>
      format === "binary"
        ? code`Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>`
        : typeCode(context, uses, typePath, FROM_WITHIN),
    ),
  );
  return [member("body", body.required, type, body.docs, 2)];
}

function member(name: string, required: boolean, type: Code, docs: Docs, indent: number): View {
  const lines: CommentLine[] = memberDocs(docs);
  return { docs: docComment(lines, indent), key: typeKey(name), optional: !required, type };
}

/** The union of the bodies of all documented successes; `undefined` for one without a body. */
function outputCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  const replies = successReplies(operation);
  const paths = replies.flatMap((reply): TypePath[] =>
    reply.media.length === 0 ? [{ kind: "none" }] : bodyPaths(context, reply),
  );
  return unionOf(context, uses, paths, FROM_WITHIN);
}

/** The union of the bodies of all documented failures that have one. */
function errorCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  return unionOf(
    context,
    uses,
    failureReplies(operation).flatMap((reply) => bodyPaths(context, reply)),
    FROM_WITHIN,
  );
}

/** Where the types of a reply's body stand, for the media types that a client asks for. */
export function bodyPaths(context: ViewContext, reply: Reply): TypePath[] {
  return requestedMedia(reply.media, context.model.api.mediaTypes).map(({ typePath }) => typePath);
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
      ["Error", "Input", "Output"].map((suffix) => identifier(type + suffix)),
      ", ",
    );
    return { names, from: literal(`./operations/${file}.js`) };
  });
  const schemas = [...context.names.schemas.values()].sort().map(identifier);
  return {
    header: header("the whole document", "types/index.ts.hbs"),
    operations,
    hasSchemas: schemas.length > 0,
    schemas,
  };
}
