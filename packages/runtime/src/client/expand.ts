import { attempt } from "./errors/attempt.js";
import type { Operation, OperationInput, OperationParameters } from "./operation.js";
import { own } from "./own.js";

/**
 * Writes the parameters of one place, each by its style, in the order of the descriptor. What the descriptor does not
 * list is not sent.
 *
 * @throws ValidationError when a style refuses a value
 */
export function expand<T>(
  operation: Operation<unknown>,
  place: keyof OperationParameters,
  styles: Readonly<Record<string, (name: string, value: unknown) => T>> | undefined,
  input: OperationInput,
): (readonly [name: string, written: T])[] {
  return Object.entries(styles ?? {}).map(([name, style]) => [
    name,
    attempt(operation, `${place}.${name}`, () => style(name, own(input[place], name))),
  ]);
}
