import { ApiError } from "../client/errors/api-error.js";
import type { Failed, Ok } from "../client/result.js";

/** Any success with that body, and any failure: what an operation whose queries give `Output` ends with. */
export type Giving<Output> = Ok<number, Output | undefined> | Failed<number, unknown>;

/**
 * The body of a success, with `null` for `undefined`, which TanStack Query takes for a mistake.
 *
 * @throws ApiError where the result is a failure
 */
export function bodyOf<Output>({ ok, operation, status, body, response }: Giving<Output>): Output {
  // `Output` has `null` in the place of `undefined`, which TypeScript cannot know of a type parameter.
  if (ok) return (body ?? null) as Output;
  throw new ApiError(operation, `answered ${status}`, { status }, { body, response, headers: response.headers });
}
