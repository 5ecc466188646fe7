import type { Clock } from "../client/layers/clock.js";
import type { Formats } from "../schema/check-options.js";
import type { MockBackend } from "./mock-backend.js";
import type { MockReport } from "./mock-report.js";
import type { Seed } from "./seed.js";

/**
 * What becomes of a request that is not as documented: nothing is looked at; it is reported and answered all the same; it
 * is reported and answered with the API's own failure; it is reported and an error is thrown.
 */
export type MockValidation = "off" | "warn" | "reply" | "throw";

/** What may befall a request on its way. */
export interface MockConditions {
  /** Milliseconds before the answer: always so many, or between two bounds. */
  readonly latency?: number | { readonly min: number; readonly max: number; readonly seed?: Seed } | undefined;
  /** A share of the requests, or the next few, fail with a status; 503 where absent. */
  readonly flaky?:
    | { readonly rate: number; readonly seed?: Seed; readonly status?: number }
    | { readonly next: number; readonly status?: number }
    | undefined;
  /** So many requests in each window; `true` is the documented budget. */
  readonly rateLimit?: boolean | { readonly requests: number; readonly seconds: number } | undefined;
}

/** How a mock behaves. */
export interface MockSettings {
  /** `"reply"` where absent. */
  readonly validate?: MockValidation | undefined;
  /** Reads nothing but the documented forms of parameters, and refuses parameters of the query that are not documented. */
  readonly strict?: boolean | undefined;
  /** The formats that are asserted; those of `@specloom/runtime/schema` where absent. */
  readonly formats?: Formats | undefined;
  /** Takes what there is to say of a request; the console does where absent. */
  readonly report?: ((report: MockReport) => void) | undefined;
  readonly conditions?: MockConditions | undefined;
  /** Answers from state what nobody resolves. */
  readonly backend?: MockBackend | undefined;
  /** What values that the document has no example of are made up from. */
  readonly seed?: Seed | undefined;
  /** The platform's where absent. */
  readonly clock?: Clock | undefined;
}
