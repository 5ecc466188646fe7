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
/* @__NO_SIDE_EFFECTS__ */
export function scopedKey<Api extends string, const Parts extends readonly unknown[]>(
  { api, scope }: Scoped<Api>,
  ...parts: Parts
): readonly [api: Api, scope: string, ...Parts] {
  return Object.freeze([api, scope, ...parts]);
}
