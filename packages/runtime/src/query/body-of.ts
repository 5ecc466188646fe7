import type { Failed, Ok } from "../client/result.js";
import { unwrap } from "../client/unwrap.js";

/** Any success with that body, and any failure: what an operation whose queries give `Output` ends with. */
export type Giving<Output> = Ok<number, Output | undefined> | Failed<number, unknown>;

/**
 * The body of a success, with `null` for `undefined`, which TanStack Query takes for a mistake.
 *
 * @throws what `unwrap` throws
 */
export const bodyOf = async <Output>(result: Promise<Giving<Output>>): Promise<Output> =>
  // `Output` has `null` in the place of `undefined`, which TypeScript cannot know of a type parameter.
  ((await unwrap(result)) ?? null) as Output;
