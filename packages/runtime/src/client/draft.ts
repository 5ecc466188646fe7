import type { HeaderFields } from "./header-fields.js";

/** A request in the making. */
export interface Draft {
  /** What is being written, for the message of a refusal: `path.userId`. */
  at: string;
  /** The path; braces stand for what is not filled in yet. */
  path: string;
  readonly headers: HeaderFields;
  /** Encoded `name=value` pairs. */
  readonly query: string[];
  /** Encoded `name=value` pairs. */
  readonly cookies: string[];
  /** Not to be left at `"follow"` where the platform would carry a credential to another origin. */
  redirect: RequestRedirect;
  /** What the call's `version` may be: the names of all media types that are asked for and sent. */
  readonly versions: string[];
}
