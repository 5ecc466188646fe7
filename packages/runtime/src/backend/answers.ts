import type { BackendAnswer } from "./backend.js";
import type { RequestPath } from "./backend-table.js";

type Failure = Extract<BackendAnswer, { readonly ok: false }>;

const failure = (reason: Failure["reason"], message: string, [, ...members]: RequestPath): Failure => ({
  ok: false,
  reason,
  message,
  ...(members.length > 0 && { field: members.join(".") }),
});

/** Something that the request names is not there. */
export const missing = (collection: string, at: RequestPath): Failure =>
  failure("missing", `there is no such item in ${collection}`, at);

/** Something that the request would add is there already. */
export const conflict = (collection: string, at: RequestPath): Failure =>
  failure("conflict", `${collection} has an item with this key already`, at);

/** A place of the request holds what nothing can be done with. */
export const invalid = (message: string, at: RequestPath): Failure => failure("invalid", message, at);
