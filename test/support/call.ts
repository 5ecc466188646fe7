import * as generated from "@iam-users/client";
import type { ApiCallOptions, ApiClient, IamUsersClient } from "@iam-users/client";
import type { Result } from "@specloom/runtime/client";

/** Calls an operation by its name. Inputs come from data here, so no compiler can match them to operations. */
export type Call = (input: unknown, options?: ApiCallOptions) => Promise<Result>;

/** An operation that is bound to a client. */
export function boundCall(client: IamUsersClient, operation: string): Call {
  return functionIn(client, operation) as Call;
}

/** An operation's function, as who bundles only what they call uses it. */
export function freeCall(client: ApiClient, operation: string): Call {
  const call = functionIn(generated, operation);
  return (input, options) => call(client, input, options) as ReturnType<Call>;
}

/** A member that has to be a function. */
export function functionIn(holder: object, name: string): (...input: unknown[]) => unknown {
  const found: unknown = Reflect.get(holder, name);
  if (!isFunction(found)) throw new Error(`there is no ${name}`);
  return found;
}

function isFunction(value: unknown): value is (...input: unknown[]) => unknown {
  return typeof value === "function";
}
