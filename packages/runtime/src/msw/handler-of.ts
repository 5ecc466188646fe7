import { HttpHandler } from "msw/http";
import type { LiteOperation } from "../mock/lite-operation.js";
import { urlMatcher } from "../mock/match-url.js";
import type { MockReply } from "../mock/mock-reply.js";
import type { MockSettings } from "../mock/mock-settings.js";
import { type GivenReply, type Replying, replyMakers } from "../mock/reply-makers.js";
import { wholeStep } from "../mock/whole-step.js";

/** A request as msw hands it over. */
export interface HandledRequest {
  readonly request: Request;
  /** The variables of its URL. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, string>>;
}

/** Answers a request of an operation. */
export type HandlerMock = (asked: HandledRequest) => Response | undefined | void | Promise<Response | undefined | void>;

/**
 * Makes the handler of an operation: a function that makes msw handlers, with a function of its own for each documented
 * reply, for an example by its name, for a connection that breaks, and for a delay.
 *
 * @typeParam Handler - its type, which the generator writes beside the operation, from the same document
 * @typeParam Plan - what its callers may decide: a resolver, or settings
 * @param mockOf - makes what answers: `liteMock`, or `fullMock`, which validates and all the rest
 */
/* @__NO_SIDE_EFFECTS__ */
export function handlerOf<
  Handler,
  Reply extends MockReply,
  Operation extends Pick<LiteOperation, "readStep" | "servers"> & Replying<Reply>,
  Plan,
>(
  operation: Operation & Replying<Reply>,
  mockOf: (operation: Operation, plan?: Plan | GivenReply<Reply>, settings?: MockSettings) => HandlerMock,
): Handler {
  const { method, path, readStep = wholeStep } = operation;
  const match = urlMatcher(operation, readStep);
  const handlerFor = (respond: HandlerMock): HttpHandler => {
    const handler = new HttpHandler(method, match, respond);
    // What msw shows for a handler: without this, "[custom predicate]" for each.
    handler.info.header = `${method} ${path}`;
    return handler;
  };
  const make = (plan?: Plan | GivenReply<Reply>, settings?: MockSettings): HttpHandler =>
    handlerFor(mockOf(operation, plan, settings));
  const handler: unknown = Object.assign(
    make,
    {
      networkError: () => handlerFor(() => Response.error()),
      delay: (ms: number) =>
        handlerFor((asked) => new Promise((resume) => setTimeout(resume, ms)).then(() => mockOf(operation)(asked))),
    },
    replyMakers(operation, (...given: GivenReply<Reply>) => make(given)),
  );
  // No compiler derives the type from the operation.
  return handler as Handler;
}
