import type { StepReader } from "./match-url.js";
import type { MockReply } from "./mock-reply.js";

/** What must be known of an operation to answer it, whatever its requests are like. */
export interface LiteOperation {
  /** The operationId. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** The path template: `/users/{userId}`. */
  readonly path: string;
  /**
   * The API's servers (OpenAPI 3.1 section 4.8.5), each with its base path, as URLs of requests begin: the host in lower
   * case, no port that the scheme implies, no slash at the end. Variables stay; a server that is relative to anything begins
   * with `{scheme}//{host}`.
   */
  readonly servers: readonly string[];
  /** Reads the steps of a URL, where it takes more than `wholeStep`. */
  readonly readStep?: StepReader;
  /** The documented replies, in the order of their statuses: codes, ranges, `default`. */
  readonly replies: readonly MockReply[];
  /** The name of the reply that a handler gives unless told otherwise. */
  readonly usual: string;
}
