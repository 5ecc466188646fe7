import type { MockReply } from "./mock-reply.js";

/** What only a handler that validates needs to know of a reply. */
export type ReplyDetails = Pick<MockReply, "fields" | "schemas" | "wait">;

/** The replies of a lite handler with what it does not know of them, by their names. */
/* @__NO_SIDE_EFFECTS__ */
export function withDetails(
  replies: readonly MockReply[],
  details: Readonly<Record<string, ReplyDetails>>,
): readonly MockReply[] {
  return replies.map((reply) => ({ ...reply, ...details[reply.name] }));
}
