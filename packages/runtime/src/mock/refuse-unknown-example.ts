import type { MockOperation } from "./mock-operation.js";
import type { MockReply } from "./mock-reply.js";

/**
 * At once, where a handler is made, and not as an answer to some later request.
 *
 * @throws Error when the reply has no example of that name
 */
export function refuseUnknownExample(
  { id }: MockOperation,
  { status, bodies = [] }: MockReply,
  name: string | undefined,
): void {
  if (name === undefined) return;
  const names = new Set(bodies.flatMap(({ examples }) => Object.keys(examples)));
  if (names.has(name)) return;
  const known = names.size === 0 ? "it has none" : `it has ${[...names].join(", ")}`;
  throw new Error(`The ${status} reply of ${id} has no example "${name}": ${known}.`);
}
