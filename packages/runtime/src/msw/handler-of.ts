import { HttpHandler } from "msw/http";
import type { LiteOperation } from "../mock/lite-operation.js";
import { urlMatcher } from "../mock/match-url.js";
import type { MockSettings } from "../mock/mock-settings.js";
import { type GivenReply, replyMakers } from "../mock/reply-makers.js";
import { wholeStep } from "../mock/whole-step.js";

/** Answers a request of an operation. The variables are those of its URL. */
export type HandlerMock = (
  request: Request,
  variables: Readonly<Record<string, unknown>>,
  cookies: Readonly<Record<string, string>>,
) => Promise<Response | undefined | void>;

/**
 * Makes the handler of an operation: a function that makes msw handlers, with a function of its own for each documented
 * reply, for an example by its name, for a connection that breaks, and for a delay.
 *
 * @typeParam Handler - its type, which the generator writes beside the operation, from the same document
 * @param mockOf - makes what answers: `liteMock`, or `fullMock`, which validates and all the rest
 */
/* @__NO_SIDE_EFFECTS__ */
export function handlerOf<Handler, Operation extends LiteOperation, Resolver extends (request: never) => unknown>(
  operation: Operation,
  mockOf: (operation: Operation, plan?: Resolver | GivenReply, settings?: MockSettings) => HandlerMock,
): Handler {
  const { method, path, readStep = wholeStep } = operation;
  const variablesOf = urlMatcher(operation, readStep);
  const handlerFor = (respond: HandlerMock): HttpHandler => {
    const handler = new HttpHandler(
      method,
      ({ request }) => {
        const params = variablesOf(request.url);
        return params ? { matches: true, params } : false;
      },
      ({ request, params, cookies }) => respond(request, params, cookies),
    );
    // What msw shows for a handler: without this, "[custom predicate]" for each.
    handler.info.header = `${method} ${path}`;
    return handler;
  };
  const make = (plan?: Resolver | GivenReply, settings?: MockSettings): HttpHandler =>
    handlerFor(mockOf(operation, plan, settings));
  const handler: unknown = Object.assign(
    (first?: Resolver | MockSettings, settings?: MockSettings): HttpHandler =>
      typeof first === "function" ? make(first, settings) : make(undefined, first),
    {
      networkError: () => handlerFor(async () => Response.error()),
      delay: (ms: number) => {
        const respond = mockOf(operation);
        return handlerFor(async (...asked) => {
          await new Promise((resume) => setTimeout(resume, ms));
          return respond(...asked);
        });
      },
    },
    replyMakers(operation, (...given) => make(given)),
  );
  // No compiler derives the type from the operation.
  return handler as Handler;
}
