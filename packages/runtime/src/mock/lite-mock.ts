import { buildReply } from "./build-reply.js";
import type { LiteOperation } from "./lite-operation.js";
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

/**
 * Makes what answers requests of an operation: by a resolver, with a given reply, or with the usual one. Nothing is looked
 * at but the media type that is accepted.
 */
export function liteMock(operation: LiteOperation, plan?: GivenReply | ((request: LiteRequest) => LiteOutcome)) {
  return async (request: Request, path: LiteRequest["path"]): Promise<Response | undefined | void> => {
    const make = (...given: GivenReply): Response => buildReply(request.headers.get("accept"), ...given);
    const reply = replyMakers(operation, make);
    if (typeof plan === "function") return plan({ path, request, reply });
    return plan ? make(...plan) : reply[operation.usual]?.();
  };
}
