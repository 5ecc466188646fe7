/**
 * The key of a query: the API, the operation, the scope of the client, the input. Whatever begins it, from the left,
 * finds the query, as in `queryClient.invalidateQueries({ queryKey: ["iam-users"] })`.
 *
 * @typeParam Input - `undefined` where the operation takes none: the key then ends with the scope
 */
export type OperationKey<Id extends string, Op extends string, Input = undefined> = [Input] extends [undefined]
  ? readonly [api: Id, operation: Op, scope: string]
  : undefined extends Input
    ? readonly [api: Id, operation: Op, scope: string, input?: Input]
    : readonly [api: Id, operation: Op, scope: string, input: Input];
