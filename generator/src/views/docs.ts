import type { Docs, Operation, RateLimit } from "../model.ts";
import type { CommentLine } from "../print/comment.ts";
import type { Code } from "../print/code.ts";

/** Summary, description, rate limit and deprecation of an operation, and an example of its use. */
export function operationDocs(operation: Operation, example?: Code): CommentLine[] {
  return [
    ...docsLines(operation.docs),
    ...rateLimitLines(operation.rateLimit),
    ...(example === undefined ? [] : [BLANK, { tag: "example", code: example } as const]),
    ...deprecation(operation.docs, true),
  ];
}

/** Summary and description, where they say something different. */
export function docsLines({ summary, description }: Docs): CommentLine[] {
  const lines: CommentLine[] = summary === "" ? [] : [{ text: summary }];
  if (description === "" || description === summary) return lines;
  return [...lines, ...(lines.length > 0 ? [BLANK] : []), { text: description }];
}

/** One line and the deprecation: for a member that has its full text elsewhere. */
export function briefDocs(operation: Operation): CommentLine[] {
  const summary = operation.docs.summary || `\`${operation.method.toUpperCase()} ${operation.path}\``;
  return [{ text: summary }, ...deprecation(operation.docs, false)];
}

export function memberDocs(docs: Docs): CommentLine[] {
  return [...docsLines(docs), ...deprecation(docs, docs.summary !== "" || docs.description !== "")];
}

function rateLimitLines(limit: RateLimit | undefined): CommentLine[] {
  if (limit === undefined) return [];
  const per = limit.perSeconds === 60 ? "minute" : limit.perSeconds === 3600 ? "hour" : `${limit.perSeconds} seconds`;
  return [BLANK, { text: `Rate limit: ${limit.requests} requests a ${per}.`.replace("a " + limit.perSeconds, "every " + limit.perSeconds) }];
}

function deprecation(docs: Docs, blank: boolean): CommentLine[] {
  return docs.deprecated ? [...(blank ? [BLANK] : []), { tag: "deprecated" }] : [];
}

const BLANK: CommentLine = { text: "" };
