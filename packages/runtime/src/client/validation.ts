import type { OperationInfo, OperationInput } from "./operation.js";

/** Checks what is sent and what arrives: `validation(…)` of `@specloom/runtime/schema`, or any of one's own. */
export interface Validation {
  /** Called before a request is built; what it throws the call rejects with. */
  readonly request?: ((operation: OperationInfo, input: OperationInput) => void) | undefined;
  /** Called with each answer and its body, as read, before the call resolves; what it throws the call rejects with. */
  readonly response: (operation: OperationInfo, response: Response, body: unknown) => void;
}
