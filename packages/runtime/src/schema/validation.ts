import { MismatchError } from "../client/errors/mismatch-error.js";
import { notSent } from "../client/errors/not-sent.js";
import type { OperationInfo, OperationInput } from "../client/operation.js";
import type { Result } from "../client/result.js";
import type { Validation } from "../client/validation.js";
import type { CheckOptions } from "./check-options.js";
import { checkInput } from "./check-input.js";
import { check } from "./check.js";
import type { OperationValidator } from "./operation-validator.js";
import type { Problem } from "./problem.js";
import { replySchema } from "./reply-schema.js";

/** What becomes of a problem: nothing is looked for, the console is told, or the call rejects. */
export type ValidationMode = "off" | "warn" | "throw";

/** How a client validates. */
export interface ValidationOptions extends Omit<CheckOptions, "direction"> {
  /** Whether the inputs of calls are checked as well; only answers are where absent. */
  readonly requests?: boolean | undefined;
}

/** Throws an error, or prints it with the places and words of its problems. Neither tells a value. */
function settle(mode: ValidationMode, error: Error, problems: readonly Problem[]): void {
  if (mode === "throw") throw error;
  console.warn(
    error.message,
    problems.map(({ pointer, message }) => `${JSON.stringify(pointer)} ${message}`),
  );
}

/**
 * Makes the option `validate` of a client.
 *
 * Answers are held against the schema of their status and media type; what the document does not describe is not looked at.
 * Under `"throw"` a call rejects with a MismatchError, or before anything is sent with a ValidationError.
 *
 * @param validators - of the operations to check; others are let through
 */
export function validation(
  validators: Iterable<OperationValidator>,
  mode: ValidationMode,
  options: ValidationOptions = {},
): Validation | undefined {
  if (mode === "off") return undefined;
  const byId = new Map([...validators].map((validator) => [validator.id, validator]));
  const checkRequest = (operation: OperationInfo, input: OperationInput = {}): void => {
    const problems = checkInput(byId.get(operation.id), input, options);
    const [first] = problems;
    if (first) settle(mode, notSent(operation, first.pointer, first.message), problems);
  };
  const checkAnswer = (operation: OperationInfo, { response, body }: Result): void => {
    const schema = replySchema(byId.get(operation.id), response);
    const problems = schema === undefined || body === undefined ? [] : check(schema, body, options);
    if (problems.length > 0) settle(mode, new MismatchError(operation, response, body, problems), problems);
  };
  return (call) => async (operation, input, callOptions) => {
    if (options.requests) checkRequest(operation, input);
    const result = await call(operation, input, callOptions);
    // Every call gives one; the type of this one is known to its caller only.
    checkAnswer(operation, result as Result);
    return result;
  };
}
