import type { OperationInput } from "../client/operation.js";
import { own } from "../client/own.js";
import type { CheckOptions } from "./check-options.js";
import { check } from "./check.js";
import type { OperationValidator, ParameterData } from "./operation-validator.js";
import type { Problem } from "./problem.js";

const MISSING = { keyword: "required", message: "is required", expected: true };

/** Where a value stands in an input, as the errors of a call name it: `query.pagination`. */
function checkAt(
  at: string,
  { required, schema }: ParameterData,
  value: unknown,
  options: CheckOptions,
): readonly Problem[] {
  if (value === undefined) return required ? [{ pointer: at, ...MISSING }] : [];
  const problems = check(schema, value, { ...options, direction: "request" });
  return problems.map(({ pointer, keyword, message, expected }) => ({
    pointer: at + pointer,
    keyword,
    message,
    expected,
  }));
}

/**
 * Checks the input of a call.
 *
 * @returns problems whose pointers begin with the parameter or `body`: `query.pagination/count`
 */
export function checkInput(
  validator: OperationValidator | undefined,
  input: OperationInput,
  options: CheckOptions = {},
): readonly Problem[] {
  const { parameters = {}, body } = validator ?? {};
  const groups = Object.entries(parameters) as [keyof typeof parameters, Readonly<Record<string, ParameterData>>][];
  const problems = groups.flatMap(([group, members]) =>
    Object.entries(members).flatMap(([name, data]) =>
      checkAt(`${group}.${name}`, data, own(input[group], name), options),
    ),
  );
  // A body of several media types is checked where they agree: which of them is sent is the client's to choose.
  const { required = false, schema = true } = body ?? {};
  return [...problems, ...checkAt("body", { required, schema }, input.body, options)];
}
