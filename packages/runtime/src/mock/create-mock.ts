import type { RecordedRequest } from "../backend/backend.js";
import { type Clock, systemClock } from "../client/layers/clock.js";
import { anyStep } from "./any-step.js";
import { answerOf } from "./answer-of.js";
import { backendAnswer } from "./backend-answer.js";
import { failure } from "./failure.js";
import { findReply } from "./find-reply.js";
import { flakiness } from "./flakiness.js";
import { latency } from "./latency.js";
import { type Variables, urlMatcher } from "./match-url.js";
import type { MockAnswer } from "./mock-answer.js";
import type { MockContext } from "./mock-context.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockResolver } from "./mock-request.js";
import type { MockSettings } from "./mock-settings.js";
import { negotiatedReply } from "./negotiated-reply.js";
import { rateLimit, type WindowState } from "./rate-limit.js";
import { rateLimitHeaders } from "./rate-limit-headers.js";
import { rateLimited } from "./rate-limited.js";
import { replyMakers } from "./reply-makers.js";
import type { RequestValues } from "./read-request.js";
import { requestGate } from "./request-gate.js";
import type { Settled } from "./settled.js";

/** Decides what one mock answers. */
export interface MockPlan {
  /** The same for every request. A failure is given whatever the request is like. */
  readonly answer?: MockAnswer | undefined;
  readonly resolve?: MockResolver | undefined;
}

/** Answers the requests of one operation, counting and remembering what its settings need. */
export interface Mock {
  /** Whether a request is one of the operation. */
  readonly matches: (request: Request) => boolean;
  /**
   * Answers a request of the operation; nothing for any other, and where the resolver leaves it alone.
   *
   * @throws MockMismatch when it is not as documented and `validate` is `"throw"`
   */
  readonly respond: (request: Request, context?: MockContext) => Promise<Response | undefined>;
}

/**
 * Makes a mock of an operation: latency and failures on the way, credentials, the rate limit, validation, and then what
 * the plan says, else the backend, else the document.
 */
export function createMock(operation: MockOperation, plan: MockPlan = {}, settings: MockSettings = {}): Mock {
  const match = urlMatcher(operation, anyStep);
  const { clock = systemClock, conditions = {} } = settings;
  const gate = requestGate(operation, settings);
  const wait = latency(conditions);
  const failing = flakiness(conditions);
  const count = rateLimit(operation, conditions, clock);

  const settle = async (request: Request, path: Variables, context: MockContext): Promise<Passage> => {
    const status = failing();
    if (status !== undefined) return { made: failure(operation, [status], [{ message: "Failed on purpose" }]) };
    const isFailure = plan.answer !== undefined && plan.answer.status >= 400;
    const refusal = isFailure ? undefined : gate.credentials(request, context);
    if (refusal !== undefined) return { made: refusal };
    const state = count?.();
    if (state?.isExceeded) return { made: rateLimited(operation, state), state };
    if (isFailure) return { made: settled(operation, plan.answer), state };
    const { refused, values } = await gate.read(request, path, context);
    return { made: refused ?? (await decide(operation, plan, settings, values, request)), state, values };
  };

  return {
    matches: (request) => request.method === operation.method && match({ request }) !== false,
    respond: async (request, context = {}) => {
      const path = context.variables ?? (match({ request }) || undefined)?.params;
      if (path === undefined || request.method !== operation.method) return undefined;
      await pause(clock, wait(), request.signal);
      const passage = await settle(request, path, context);
      const response = responseTo(request, passage, settings);
      // Whoever answers a request that is left alone records it.
      if (response) settings.backend?.record(recorded(operation, request, passage, response));
      return response;
    },
  };
}

/** What is known of a request that was not read. */
const nothing: RequestValues = { path: {}, query: {}, headers: {}, cookies: {}, body: undefined };

function recorded(
  { id }: MockOperation,
  { method, url }: Request,
  { values = nothing }: Passage,
  { status }: Response,
): RecordedRequest {
  return { ...values, operation: id, method, url, status };
}

function responseTo(request: Request, { made, state }: Passage, { seed }: MockSettings): Response | undefined {
  if (made === undefined || made instanceof Response) return made;
  const headers = state && rateLimitHeaders(made.reply.headers, state);
  return negotiatedReply(request, made, { seed, ...(headers && { headers }) });
}

/** What became of a request, and how its window stands. */
interface Passage {
  readonly made: Settled | Response | undefined;
  readonly state?: WindowState | undefined;
  readonly values?: RequestValues;
}

const pause = async (clock: Clock, ms: number, signal: AbortSignal): Promise<void> => {
  if (ms > 0) await clock.sleep(ms, signal);
};

async function decide(
  operation: MockOperation,
  { answer, resolve }: MockPlan,
  { backend }: MockSettings,
  values: RequestValues,
  request: Request,
): Promise<Settled | Response | undefined> {
  if (resolve !== undefined) {
    const reply = replyMakers(operation, answerOf);
    const made = await resolve({ ...values, request, reply });
    if (made instanceof Response) return made;
    return made ? settled(operation, made) : undefined;
  }
  if (answer === undefined && backend?.handles(operation.id))
    return backendAnswer(operation, backend.handle(operation.id, values));
  return settled(operation, answer);
}

/** The answer with its reply: the named one, else that of its status; the usual one where there is no answer. */
function settled(operation: MockOperation, given: MockAnswer | undefined): Settled {
  const { replies } = operation;
  const named = given ? replies.find(({ name }) => name === given.reply) : replies[0];
  const answer = given ?? { status: named?.status ?? 200 };
  const reply = named ?? findReply(operation, answer.status);
  return { reply: reply ?? plainReply(answer), answer };
}

/** Of a status that no reply documents, only what is given is known. */
const plainReply = ({ status, body, type }: MockAnswer): Settled["reply"] => ({
  name: `undocumented${status}`,
  status,
  bodies: body === undefined ? [] : [{ types: [type ?? "application/json"], examples: {} }],
});
