import type { OperationInput } from "../client/operation.js";
import { type Scoped, scopedKey } from "./scoped-key.js";

/** Any part of an input: a key with it finds the queries whose input holds all of it. */
export type PartOf<Input> = Input extends object
  ? { readonly [Group in keyof Input]?: Partial<Input[Group]> }
  : undefined;

/** Makes the keys of one operation, whole or in part. */
export interface OperationKeys<
  Api extends string,
  Resource extends string,
  Op extends string,
  Kind extends string = never,
  Input = undefined,
> {
  /** What the keys of all its queries begin with. For a mutation, its key. */
  (): readonly [api: Api, scope: string, resource: Resource, operation: Op];
  /** What the keys of its queries of one kind begin with, or the key of one of them. */
  <K extends Kind>(
    kind: K,
    input?: PartOf<Input>,
  ): readonly [api: Api, scope: string, resource: Resource, operation: Op, kind: K, input?: PartOf<Input>];
}

/**
 * Makes the key factory of an operation.
 *
 * @param client - whose queries are meant
 * @param resource - what the operation belongs to
 * @param operation - the operation's id
 */
/* @__NO_SIDE_EFFECTS__ */
export function operationKeys<
  Api extends string,
  Resource extends string,
  Op extends string,
  Kind extends string = never,
  Input extends OperationInput | undefined = undefined,
>(client: Scoped<Api>, resource: Resource, operation: Op): OperationKeys<Api, Resource, Op, Kind, Input> {
  const keys = (kind?: string, input?: OperationInput): readonly unknown[] =>
    kind === undefined
      ? scopedKey(client, resource, operation)
      : scopedKey(client, resource, operation, kind, ...(input ? [input] : []));
  // The length of a key depends on the arguments, and no implementation can be checked against overloads that say so.
  return keys as OperationKeys<Api, Resource, Op, Kind, Input>;
}
