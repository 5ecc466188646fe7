import type { AuthTarget } from "./auth/auth-scheme.js";

/** A request in the making. */
export interface Draft extends AuthTarget {
  /** What is being written, for the message of a refusal: `path.userId`. */
  at: string;
}
