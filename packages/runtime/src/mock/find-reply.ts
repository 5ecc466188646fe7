import type { MockOperation } from "./mock-operation.js";
import type { MockReply } from "./mock-reply.js";

/** The documented reply of a status: by its code, else by its range, else `default` (OpenAPI 3.1 section 4.8.16). */
export function findReply({ replies }: MockOperation, status: number): MockReply | undefined {
  return (
    exactReply(replies, status) ??
    replies.find(({ covers }) => covers === Math.floor(status / 100)) ??
    replies.find(({ covers }) => covers === 0)
  );
}

/** The reply that is documented for this code and no other. */
export function exactReply(replies: readonly MockReply[], status: number): MockReply | undefined {
  return replies.find((reply) => reply.covers === undefined && reply.status === status);
}
