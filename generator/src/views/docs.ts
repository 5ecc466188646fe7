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
  const { requests, perSeconds } = limit;
  return [
    BLANK,
    {
      text: `Rate limit: ${requests} request${requests === 1 ? "" : "s"} ${PERIODS.get(perSeconds) ?? `every ${perSeconds} seconds`}.`,
    },
  ];
}

const PERIODS: ReadonlyMap<number, string> = new Map([
  [1, "a second"],
  [60, "a minute"],
  [3600, "an hour"],
  [86_400, "a day"],
]);

function deprecation(docs: Docs, blank: boolean): CommentLine[] {
  return docs.deprecated ? [...(blank ? [BLANK] : []), { tag: "deprecated" }] : [];
}

const BLANK: CommentLine = { text: "" };
