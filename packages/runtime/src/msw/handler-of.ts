import { HttpHandler } from "msw/http";
import { createMock, type MockPlan } from "../mock/create-mock.js";
import type { MockOperation } from "../mock/mock-operation.js";
import type { MockResolver } from "../mock/mock-request.js";
import type { MockSettings } from "../mock/mock-settings.js";
import { replyMakers } from "../mock/reply-makers.js";

/**
 * Makes the handler of an operation: a function that makes msw handlers, with a function of its own for each documented
 * reply, for an example by its name, for a connection that breaks, and for a delay.
 */
/* @__NO_SIDE_EFFECTS__ */
export function handlerOf<Handler>(operation: MockOperation<Handler>): Handler {
  const given = replyMakers(operation, (answer) => mockHandler(operation, { answer }));
  const handler: unknown = Object.assign(
    (first?: MockResolver | MockSettings, settings?: MockSettings): HttpHandler =>
      typeof first === "function"
        ? mockHandler(operation, { resolve: first }, settings)
        : mockHandler(operation, {}, first ?? settings),
    {
      networkError: () => mockHandler(operation, { resolve: () => Response.error() }, { validate: "off" }),
      delay: (ms: number) => mockHandler(operation, {}, { conditions: { latency: ms } }),
    },
    given,
  );
  // The generator writes the type beside the operation, from the same document; no compiler derives one from the other.
  return handler as Handler;
}

function mockHandler(operation: MockOperation, plan: MockPlan, settings?: MockSettings): HttpHandler {
  const mock = createMock(operation, plan, settings);
  const handler = new HttpHandler(
    operation.method,
    ({ request }) => mock.matches(request),
    ({ request, cookies }) => mock.respond(request, { cookie: cookieHeader(cookies) }),
  );
  // What msw shows for a handler: without this, "[custom predicate]" for each.
  handler.info.header = `${operation.method} ${operation.path}`;
  return handler;
}

/** What msw has taken apart and decoded, as a Cookie header (RFC 6265 section 4.2.1). */
function cookieHeader(cookies: Readonly<Record<string, string>>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("; ");
}
