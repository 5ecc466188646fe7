import { own } from "./own.js";
import type { OkBody, Result } from "./result.js";
import { isRecord } from "./styles/is-record.js";
import { unwrap } from "./unwrap.js";

/** The type of a member of a body; of a body that has none of that name, its own. */
export type Member<B, K extends string> = B extends Readonly<Partial<Record<K, unknown>>> ? B[K] : B;

/**
 * Takes a member out of the body of a result, where callers want what an envelope holds.
 *
 * @param result - what an operation's function returned, awaited or not; it keeps the whole body and the response
 * @param member - the name of the member
 * @returns the member, `undefined` where the body has none; a body that is no object with members, as it is
 * @throws ApiError when the server answered with anything but success; what the call itself rejects with
 */
export async function unwrapMember<R extends Result, K extends string>(
  result: R | Promise<R>,
  member: K,
): Promise<Member<OkBody<R>, K>> {
  const body: unknown = unwrap(await result);
  const inner: unknown = isRecord(body) ? own(body, member) : body;
  // What the generator wrote down as the body; only the document can vouch for what a server sends.
  return inner as Member<OkBody<R>, K>;
}
