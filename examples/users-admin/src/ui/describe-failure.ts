import { ApiError, NetworkError } from "@iam-users/client";
import type { RequestErrorEnvelope } from "@iam-users/types";

const meanings: Readonly<Record<number, string>> = {
  401: "The API does not accept the token.",
  403: "The token may not do this.",
  404: "This does not exist, or no longer.",
  413: "This is more than the API takes at once.",
  429: "More calls came in than the API takes.",
};

const isEnvelope = (body: unknown): body is RequestErrorEnvelope =>
  typeof body === "object" && body !== null && "errors" in body && Array.isArray(body.errors);

/** What an error says in words: what happened, and what the API says of it. */
export function describeFailure(error: unknown): string {
  if (error instanceof NetworkError)
    return "No answer came. You may be offline, or the API may not answer pages of other origins (CORS).";
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : "Something went wrong.";
  const { status, body } = error;
  const told = isEnvelope(body) ? body.errors.map(({ message }) => message ?? "").filter(Boolean) : [];
  return [meanings[status] ?? `The API answered ${status}.`, ...told.map((text) => `“${text}”`)].join(" ");
}
