import type { Variables } from "./match-url.js";

/** What a request brings beside itself. */
export interface MockContext {
  /** The cookies as a Cookie header has them, where the platform hides that header. */
  readonly cookie?: string | undefined;
  /** What stands for the variables of its URL, as they stand there; the URL is looked at where absent. */
  readonly variables?: Variables | undefined;
}
