import type { OperationInfo } from "../operation.js";
import { Refusal } from "./refusal.js";
import { ValidationError } from "./validation-error.js";

/**
 * Does what may refuse a value.
 *
 * @throws ValidationError naming the operation and the parameter, for whatever `act` throws. Only the words of a
 *   Refusal are passed on: others, such as `encodeURIComponent`'s or a getter's, could tell the value
 */
export function attempt<T>(operation: OperationInfo, parameter: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new ValidationError(operation, parameter, error instanceof Refusal ? error.message : "cannot be written");
  }
}
