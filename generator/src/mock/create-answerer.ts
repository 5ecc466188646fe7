import { AsyncLocalStorage } from "node:async_hooks";
import type { MockReport, MockSettings } from "@specloom/runtime/mock";
import type { Answered, Incoming } from "./answered.ts";
import { preflightResponse } from "./cross-origin.ts";
import type { MockRuntime } from "./import-runtime.ts";
import type { MockApi } from "./mock-api.ts";
import type { MockOptions } from "./mock-options.ts";
import { type Preference, preferenceText, preferredAnswer, readPreference } from "./preference.ts";
import { problemResponse } from "./problem-response.ts";
import { requestFor } from "./request-for.ts";
import { type Route, findRoute, routesOf } from "./route.ts";
import { unknownPath } from "./unknown-path.ts";

/** Answers for an API. It never rejects: what goes wrong is an answer too. */
export type Answerer = (incoming: Incoming) => Promise<Answered>;

/** Makes what answers the requests of an API by its document, whatever host they are sent to. */
export function createAnswerer(
  { createMock, MockMismatch }: MockRuntime,
  { operations, createBackend }: MockApi,
  { validate, strict, state, seed, rateLimit, latency }: MockOptions,
): Answerer {
  const reports = new AsyncLocalStorage<MockReport[]>();
  const settings: MockSettings = {
    validate,
    strict,
    seed,
    backend: state ? createBackend?.(seed) : undefined,
    conditions: { rateLimit, latency },
    report: (report) => reports.getStore()?.push(report),
  };
  const routes = routesOf(operations, (operation) => createMock(operation, {}, settings));

  /** The documented reply that is asked for is always given, so it counts in no budget. */
  const respond = async ({ operation, mock }: Route, request: Request, preference: Preference): Promise<Told> => {
    const wanted = preferredAnswer(operation, preference);
    const isUnknown = wanted === undefined && preferenceText(preference) !== "";
    const asked = wanted === undefined ? mock : createMock(operation, { answer: wanted }, settings);
    const response = await asked.respond(request, { cookie: request.headers.get("cookie") ?? undefined });
    if (response === undefined) throw new Error("nothing was answered");
    if (wanted !== undefined) response.headers.set("preference-applied", preferenceText(preference));
    return { response, notes: isUnknown ? ["Prefer asks for a reply that is not documented"] : [] };
  };

  return async (incoming) => {
    const preflight = preflightResponse(incoming.method, incoming.headers);
    if (preflight !== undefined) return { ...nothing, response: preflight };
    const found = findRoute(routes, incoming.method, incoming.target);
    if (found === undefined) return { ...nothing, response: unknownPath(routes, incoming.target) };
    if ("methods" in found) return { ...nothing, response: otherMethod(found.methods) };
    const { route, url } = found;
    const told: MockReport[] = [];
    const request = requestFor(route.operation.method, url, incoming);
    const preference = readPreference(incoming.headers.get("prefer"));
    const answered = await reports
      .run(told, () => respond(route, request, preference))
      .catch((error: unknown) => (error instanceof MockMismatch ? mismatch(error.message) : failure(error)));
    return { ...answered, operation: route.operation, reports: told };
  };
}

type Told = Pick<Answered, "response" | "notes">;

const nothing = { operation: undefined, reports: [], notes: [] } as const;

/** RFC 9110 section 15.5.6. */
function otherMethod(allow: readonly string[]): Response {
  return problemResponse(405, "Method Not Allowed", `This path has ${allow.join(", ")}.`, { allow });
}

function mismatch(message: string): Told {
  return { response: problemResponse(500, "Not as documented", message), notes: [] };
}

function failure(error: unknown): Told {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
  const response = problemResponse(500, "The mock failed", "This is no answer of the API.");
  return { response, notes: [`the mock failed: ${text.split("\n")[0]}`] };
}
