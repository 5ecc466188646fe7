import type { OperationInfo } from "../operation.js";
import { ValidationError } from "./validation-error.js";

/**
 * For what refuses a call outside of a client's core, which has the same words.
 *
 * @param parameter - the place of the trouble
 * @param reason - as a predicate of it
 */
export const notSent = (operation: OperationInfo, parameter: string, reason: string): ValidationError =>
  new ValidationError(operation, `was not sent: ${parameter} ${reason}`, { parameter });
