import type { Operation, Reply, ReplyField, SchemaType } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { identifier } from "../print/identifier.ts";
import { typeKey } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import type { ViewContext } from "./context.ts";
import { memberDocs } from "./docs.ts";
import { coversOf, statusCode } from "./msw-status.ts";
import { fromPackage, typeCode, unionCode } from "./type.ts";

/** The function by which a caller asks for a reply. */
export function replyFunctionView(context: ViewContext, uses: Uses, operation: Operation, reply: Reply): View {
  const status = statusCode(operation, reply);
  const fields = [...reply.fields];
  return {
    name: identifier(reply.name),
    docs: docComment([{ text: `Answers ${statusText(reply, status)}. ${firstLine(reply)}`.trim() }], 2),
    body: replyBodyCode(context, uses, reply),
    hasFields: fields.length > 0,
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
export function answerViews(context: ViewContext, uses: Uses, operation: Operation, replies: readonly Reply[]): View[] {
  const statuses = new Map<Code, Code[]>();
  for (const reply of replies) {
    const body = replyBodyCode(context, uses, reply);
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

function replyBodyCode(context: ViewContext, uses: Uses, reply: Reply): Code {
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
