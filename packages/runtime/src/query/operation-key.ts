/**
 * The key of a query: the API, the scope of the client, the resource, the operation, the kind, the input. The first element
 * never changes: with it, `Register` of TanStack Query can say what keys begin with.
 *
 * @typeParam Input - what of the operation's input is in its keys; an object without members where nothing is
 */
export type OperationKey<
  Api extends string,
  Resource extends string,
  Op extends string,
  Kind extends "one" | "infinite",
  Input = object,
> = readonly [api: Api, scope: string, resource: Resource, operation: Op, kind: Kind, input: Input];
