import type { Header, Method, NamedSchema, Reply, Status } from "../model.ts";
import { type Context, type Cursor, child, children, flag } from "./context.ts";
import { lowerDocs } from "./docs.ts";
import { lowerExamples } from "./example.ts";
import { extensionName, extensionRetryAfter } from "./extensions.ts";
import { lowerFields } from "./fields.ts";
import { lowerContent, step } from "./media.ts";
import { emptySchema, lowerSchema } from "./schema.ts";
import { compareStatus, parseStatus, statusName } from "./status.ts";

/** The Responses Object (OpenAPI 3.1 section 4.8.16) of an operation. */
export function lowerReplies(context: Context, owner: ReplyOwner, cursor: Cursor): Reply[] {
  const replies = children(cursor, "responses").map(([key, response]) => ({
    response,
    reply: lowerReply(context, owner, key, response),
  }));
  const sorted = replies.sort((a, b) => compareStatus(a.reply.status, b.reply.status));
  refuseSameNames(context, sorted);
  return sorted.map(({ reply }) => reply);
}

interface ReplyOwner {
  readonly id: string;
  readonly method: Method;
  readonly schemas: ReadonlyMap<string, NamedSchema>;
}

function lowerReply(context: Context, { id, method, schemas }: ReplyOwner, key: string, reference: Cursor): Reply {
  const status = parseStatus(key) ?? refuseStatus(context, key, reference);
  const cursor = context.resolve(reference);
  const base = {
    operation: id,
    steps: [step("responses"), step(typeof status === "object" && "code" in status ? status.code : key)],
  };
  const media = method === "head" || isBodiless(status) ? [] : lowerContent(context, cursor, base, "response");
  const retryAfter = extensionRetryAfter(context, cursor);
  return {
    status,
    name: extensionName(context, cursor) ?? statusName(status),
    docs: lowerDocs(cursor.node),
    headers: lowerHeaders(context, cursor),
    media,
    retryAfter,
    fields: lowerFields(context, cursor, { media, retryAfter, schemas }),
  };
}

/** No content comes with these, whatever the document says (RFC 9110 sections 15.3.5, 15.3.6, 15.4.5; 9.3.2 for HEAD). */
function isBodiless(status: Status): boolean {
  return typeof status === "object" && "code" in status && [204, 205, 304].includes(status.code);
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

/** A reply's name is a member of the handler in mocks. Without the extension each status has a name of its own. */
function refuseSameNames(
  context: Context,
  replies: readonly { readonly response: Cursor; readonly reply: Reply }[],
): void {
  const seen = new Map<string, Cursor>();
  for (const { response, reply } of replies) {
    const first = seen.get(reply.name);
    seen.set(reply.name, response);
    if (first === undefined) continue;
    const key = "x-specloom-name";
    const named = [response, first]
      .map((cursor) => context.resolve(cursor))
      .find(({ node }) => node[key] !== undefined);
    context.fail({
      code: named === undefined ? "E_DOCUMENT" : "E_EXTENSION",
      message: `two replies of one operation would both be called ${JSON.stringify(reply.name)}: ${first.pointer} and ${response.pointer}`,
      fix: named === undefined ? "keep one of the two statuses" : `give each reply of an operation its own ${key}`,
      pointer: named === undefined ? response.pointer : `${named.pointer}/${key}`,
    });
  }
}
