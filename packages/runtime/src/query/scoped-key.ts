/** What names a client in a key: its API, and what its data depends on. */
export interface Scoped<Api extends string = string> {
  readonly api: Api;
  readonly scope: string;
}

/**
 * A key, frozen: the API, the scope of the client, then from the general to the particular: resource, operation, kind,
 * input. Whatever begins it, from the left, finds the query, as in `invalidateQueries({ queryKey })`.
 *
 * @param client - two clients of different scopes never share a key
 * @param parts - what follows; none for everything of the client
 */
export const scopedKey = /* @__NO_SIDE_EFFECTS__ */ <Api extends string, const Parts extends readonly unknown[]>(
  client: Scoped<Api>,
  ...parts: Parts
): readonly [api: Api, scope: string, ...Parts] => Object.freeze([client.api, client.scope, ...parts]);
