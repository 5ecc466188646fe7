import type { OperationInput } from "../client/operation.js";
import type { OperationKey } from "./operation-key.js";

/** Makes the keys of one operation. */
export interface KeyFactory<Id extends string, Op extends string, Input = undefined> {
  /** The beginning of the keys of all its queries, in every scope. */
  (): readonly [api: Id, operation: Op];
  /** The key of one query: with path, query and body of its input, never with headers, cookies or call options. */
  (
    client: { readonly scope: string },
    ...input: undefined extends Input ? [input?: Input] : [input: Input]
  ): OperationKey<Id, Op, Input>;
}

/** What an input adds to a key; empty groups do not count, so that `{}` and no input are one query. */
function keyInput({ path, query, body }: OperationInput): readonly object[] {
  const groups = Object.entries({ path, query, body }).filter(
    ([name, group]) => group !== undefined && (name === "body" || Object.keys(Object(group)).length > 0),
  );
  return groups.length === 0 ? [] : [Object.fromEntries(groups)];
}

/**
 * Makes the key factory of an operation.
 *
 * @param api - the API's id
 * @param operation - the operation's id
 */
/* @__NO_SIDE_EFFECTS__ */
export function keyFactory<Id extends string, Op extends string, Input extends OperationInput | undefined = undefined>(
  api: Id,
  operation: Op,
): KeyFactory<Id, Op, Input> {
  const key = (client?: { readonly scope: string }, input: OperationInput = {}): readonly unknown[] =>
    client ? [api, operation, client.scope, ...keyInput(input)] : [api, operation];
  // The length of the key follows from `Input` by a conditional type, which no implementation can be checked against.
  return key as KeyFactory<Id, Op, Input>;
}
