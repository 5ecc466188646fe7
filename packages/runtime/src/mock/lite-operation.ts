import type { LiteReply } from "./lite-reply.js";
import type { StepReader } from "./match-url.js";

/** What must be known of an operation to answer it, whatever its requests are like. */
export interface LiteOperation {
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
  /** The documented replies: first the one that a handler gives unless told otherwise, then the others by their statuses. */
  readonly replies: readonly [LiteReply, ...(readonly LiteReply[])];
}
