import type { OperationInput } from "../client/operation.js";
import { own } from "../client/own.js";
import type { CheckOptions } from "./check-options.js";
import { check } from "./check.js";
import type { OperationValidator, ParameterData, RequestData } from "./operation-validator.js";
import type { Problem } from "./problem.js";
import type { SchemaData } from "./schema-data.js";

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
  const data = { required: body?.required ?? false, schema: bodySchema(body, input) };
  return [...problems, ...checkAt("body", data, input.body, options)];
}

/** The schema of what is sent; of text that is a form already, there is none. */
function bodySchema({ schema, types, type = "" }: Partial<RequestData> = {}, input: OperationInput): SchemaData {
  if (input.body instanceof URLSearchParams) return true;
  const [essence = ""] = (input.contentType ?? type).split(";");
  return schema ?? own(types, essence.trim().toLowerCase()) ?? true;
}
