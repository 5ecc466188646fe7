import { answerOf } from "../mock/answer-of.js";
import { anyStep } from "../mock/any-step.js";
import { createMock } from "../mock/create-mock.js";
import type { Variables } from "../mock/match-url.js";
import type { MockOperation } from "../mock/mock-operation.js";
import type { MockResolver } from "../mock/mock-request.js";
import type { MockSettings } from "../mock/mock-settings.js";
import type { GivenReply } from "../mock/reply-makers.js";
import type { HandlerMock } from "./handler-of.js";

/** Makes what answers requests of an operation by all that the document says: credentials, validation, state, conditions. */
export function fullMock(
  operation: MockOperation,
  plan?: MockResolver | GivenReply,
  settings?: MockSettings,
): HandlerMock {
  const { respond } = createMock(operation, planOf(plan), settings);
  // Elsewhere they are decoded, and styles read what stands in the URL.
  const isAsWritten = operation.readStep === anyStep;
  return (request, variables, cookies) =>
    respond(request, {
      cookie: cookieHeader(cookies),
      variables: isAsWritten && areTexts(variables) ? variables : undefined,
    });
}

function planOf(plan: MockResolver | GivenReply | undefined): Parameters<typeof createMock>[1] {
  if (typeof plan === "function") return { resolve: plan };
  return plan && { answer: answerOf(...plan) };
}

const areTexts = (variables: Readonly<Record<string, unknown>>): variables is Variables =>
  Object.values(variables).every((value) => typeof value === "string");

/** What msw has taken apart and decoded, as a Cookie header (RFC 6265 section 4.2.1). */
function cookieHeader(cookies: Readonly<Record<string, string>>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("; ");
}
