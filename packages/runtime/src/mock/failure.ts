import { exactReply, findReply } from "./find-reply.js";
import type { Fields } from "./mock-answer.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockReply } from "./mock-reply.js";
import type { Settled } from "./settled.js";
import { undocumentedReply } from "./undocumented-reply.js";

/**
 * The failure with which an API tells something: the first of the statuses that is documented by its code, else what is
 * documented for the first one's range, or by default, else one in the shape of the operation's other failures.
 *
 * @param statuses - the best one first; never empty
 * @param rows - facts that the body tells, by name
 */
export function failure(
  operation: MockOperation,
  statuses: readonly [number, ...number[]],
  rows: readonly Fields[],
): Settled {
  const exact = statuses.flatMap((status) => exactReply(operation.replies, status) ?? [])[0];
  if (exact !== undefined) return settled(exact, exact.status, rows);
  const [status] = statuses;
  const covering = findReply(operation, status);
  return covering === undefined ? undocumentedReply(operation, status, rows) : settled(covering, status, rows);
}

const settled = (reply: MockReply, status: number, fields: readonly Fields[]): Settled => ({
  reply,
  answer: { status, fields },
});

/** The reply that tells what is wrong with an input. */
export const invalid = (operation: MockOperation, rows: readonly Fields[]): Settled =>
  failure(operation, [422, 400], rows);
