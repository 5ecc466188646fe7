import type { MismatchError } from "./mismatch-error.js";
import type { NetworkError } from "./network-error.js";
import type { ParseError } from "./parse-error.js";
import type { SizeError } from "./size-error.js";
import type { ValidationError } from "./validation-error.js";

/** What a call rejects with when there is no result; a DOMException is the platform's AbortError or TimeoutError. */
export type RequestFailure = MismatchError | NetworkError | ParseError | SizeError | ValidationError | DOMException;
