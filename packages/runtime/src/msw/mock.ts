import { HttpHandler } from "msw/http";
import { buildReply } from "./build-reply.js";
import { urlMatcher } from "./match-url.js";
import type { MockOperation, MockReply, ReplyOptions } from "./types.js";

/**
 * A handler that answers every request of an operation with one reply.
 *
 * @param body what to answer with; not given (or undefined), an example of the document
 * @param options which example, other headers, another status, a fixed media type
 * @throws Error when `options.example` names no example of the reply
 */
export function mock(operation: MockOperation, reply: MockReply, body?: unknown, options?: ReplyOptions): HttpHandler {
  refuseUnknownExample(operation, reply, options?.example);
  const matches = urlMatcher(operation);
  const handler = new HttpHandler(
    operation.method,
    ({ request }) => matches(request.url),
    ({ request }) => buildReply(request, reply, body, options),
  );
  // What msw shows for a handler: without this, "[custom predicate]" for each.
  handler.info.header = `${operation.method} ${operation.path}`;
  return handler;
}

/** At once, where the handler is made, and not as an answer to some later request. */
function refuseUnknownExample(
  { id }: MockOperation,
  { status, bodies = [] }: MockReply,
  name: string | undefined,
): void {
  if (name === undefined) return;
  const names = new Set(bodies.flatMap(({ examples }) => Object.keys(examples)));
  if (names.has(name)) return;
  const known = names.size === 0 ? "it has none" : `it has ${[...names].join(", ")}`;
  throw new Error(`The ${status} reply of ${id} has no example "${name}": ${known}.`);
}
