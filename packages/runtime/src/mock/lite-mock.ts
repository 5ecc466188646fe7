import { jsonReply } from "./json-reply.js";
import type { LiteOperation } from "./lite-operation.js";
import type { LiteReply } from "./lite-reply.js";
import type { ReplyOptions } from "./mock-answer.js";
import { type GivenReply, type ReplyMakers, replyMakers } from "./reply-makers.js";

/** A request as the resolver of a lite handler sees it. */
export interface LiteRequest {
  /** The variables of the path, decoded. */
  readonly path: Readonly<Record<string, unknown>>;
  /** As it arrived. */
  readonly request: Request;
  /** Makes the documented replies to it. */
  readonly reply: ReplyMakers<Response>;
}

/** What a resolver of a lite handler may answer, at once or later; nothing leaves the request to whoever is asked next. */
export type LiteOutcome = Response | undefined | void | Promise<Response | undefined | void>;

/** Decides what a lite handler answers. */
export type LiteResolver = (request: LiteRequest) => LiteOutcome;

/**
 * Makes what answers requests of an operation: by a resolver, with a given reply, or with the usual one. Nothing is looked
 * at but the media type that is accepted.
 */
export const liteMock =
  (operation: LiteOperation, plan: LiteResolver | GivenReply<LiteReply> = [operation.replies[0]]) =>
  ({ request, params }: { readonly request: Request; readonly params: LiteRequest["path"] }): LiteOutcome => {
    const make = (reply: LiteReply, options?: ReplyOptions, body?: unknown): Response => {
      const accept = request.headers.get("accept");
      return reply.build ? reply.build(accept, reply, options, body) : jsonReply(accept, reply, options, body);
    };
    return typeof plan === "function"
      ? plan({ path: params, request, reply: replyMakers(operation, make) })
      : make(...plan);
  };
