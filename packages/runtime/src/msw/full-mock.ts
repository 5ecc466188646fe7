import { answerOf } from "../mock/answer-of.js";
import { anyStep } from "../mock/any-step.js";
import { type Mock, createMock } from "../mock/create-mock.js";
import type { Variables } from "../mock/match-url.js";
import type { MockOperation } from "../mock/mock-operation.js";
import type { MockResolver } from "../mock/mock-request.js";
import type { MockSettings } from "../mock/mock-settings.js";
import type { GivenReply } from "../mock/reply-makers.js";
import type { HandlerMock } from "./handler-of.js";

/** What a caller decides: how a request is answered, or with which settings. */
type FullPlan = MockResolver | MockSettings | GivenReply;

/** Makes what answers requests of an operation by all that the document says: credentials, validation, state, conditions. */
export function fullMock(operation: MockOperation, plan: FullPlan = {}, settings?: MockSettings): HandlerMock {
  const { respond } = mockFor(operation, plan, settings);
  // Elsewhere they are decoded, and styles read what stands in the URL.
  const isAsWritten = operation.readStep === anyStep;
  return ({ request, params, cookies }) =>
    respond(request, {
      cookie: cookieHeader(cookies),
      variables: isAsWritten && areTexts(params) ? params : undefined,
    });
}

function mockFor(operation: MockOperation, plan: FullPlan, settings: MockSettings | undefined): Mock {
  if (typeof plan === "function") return createMock(operation, { resolve: plan }, settings);
  return "length" in plan
    ? createMock(operation, { answer: answerOf(...plan) }, settings)
    : createMock(operation, {}, plan);
}

const areTexts = (variables: Readonly<Record<string, unknown>>): variables is Variables =>
  Object.values(variables).every((value) => typeof value === "string");

/** What msw has taken apart and decoded, as a Cookie header (RFC 6265 section 4.2.1). */
function cookieHeader(cookies: Readonly<Record<string, string>>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("; ");
}
