import type { Header, Reply, Status } from "../model.ts";
import { type Context, type Cursor, child, children, flag, text } from "./context.ts";
import { lowerDocs } from "./docs.ts";
import { lowerExamples } from "./example.ts";
import { extensionName, extensionRetryAfter } from "./extensions.ts";
import { lowerContent, step } from "./media.ts";
import { emptySchema, lowerSchema } from "./schema.ts";
import { compareStatus, parseStatus, statusName } from "./status.ts";

/** The Responses Object (OpenAPI 3.1 section 4.8.16) of an operation. */
export function lowerReplies(context: Context, operation: string, cursor: Cursor): Reply[] {
  const replies = children(cursor, "responses")
    .filter(([key]) => !key.startsWith("x-"))
    .map(([key, response]) => lowerReply(context, operation, key, response));
  return uniqueNames(replies).sort((a, b) => compareStatus(a.status, b.status));
}

function lowerReply(context: Context, operation: string, key: string, reference: Cursor): Reply {
  const status = parseStatus(key) ?? refuseStatus(context, key, reference);
  const cursor = context.resolve(reference);
  const base = { operation, steps: [step("responses"), step(typeof status === "object" && "code" in status ? status.code : key)] };
  const bodiless = typeof status === "object" && "code" in status && [204, 205, 304].includes(status.code);
  return {
    status,
    name: extensionName(context, cursor) ?? statusName(status),
    docs: lowerDocs(cursor.node),
    headers: lowerHeaders(context, cursor),
    media: bodiless ? [] : lowerContent(context, cursor, base, text(cursor.node, "x-specloom-default-example")),
    retryAfter: extensionRetryAfter(context, cursor),
  };
}

function refuseStatus(context: Context, key: string, { pointer }: Cursor): Status {
  return context.fail({
    code: "E_DOCUMENT",
    message: `${JSON.stringify(key)} is not a status: a response is keyed by a code, a range such as 4XX, or default`,
    fix: "correct the key",
    pointer,
  });
}

/** Header Object (section 4.8.21), sorted by name; `Content-Type` is said by the media type (section 4.8.17.1). */
function lowerHeaders(context: Context, response: Cursor): Header[] {
  return children(response, "headers")
    .filter(([wire]) => wire.toLowerCase() !== "content-type")
    .map(([wire, reference]) => {
      const cursor = context.resolve(reference);
      const schema = child(cursor, "schema");
      return {
        wire,
        required: flag(cursor.node, "required"),
        docs: lowerDocs(cursor.node),
        schema: schema === undefined ? emptySchema(cursor.pointer) : lowerSchema(context, schema),
        examples: lowerExamples(context, cursor, ""),
      };
    })
    .sort((a, b) => (a.wire.toLowerCase() < b.wire.toLowerCase() ? -1 : 1));
}

/** Two replies that an overlay gave one name keep it apart by their statuses. */
function uniqueNames(replies: readonly Reply[]): Reply[] {
  const count = (name: string): number => replies.filter((reply) => reply.name === name).length;
  return replies.map((reply) => (count(reply.name) > 1 ? { ...reply, name: statusName(reply.status) } : reply));
}
