import type { Draft } from "../draft.js";

/**
 * Writes a part of a request: a parameter, the body.
 *
 * @throws Refusal, or any error, when what it is given cannot be sent; the call then fails with a ValidationError
 */
export type RequestWriter = (draft: Draft) => void;
