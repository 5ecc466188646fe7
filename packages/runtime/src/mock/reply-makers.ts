import type { LiteOperation } from "./lite-operation.js";
import type { FieldOptions } from "./mock-answer.js";
import type { MockReply } from "./mock-reply.js";

/** A function for each reply of an operation, by name, and `example`. */
export type ReplyMakers<Made> = Readonly<Record<string, (first?: never, options?: FieldOptions) => Made>>;

/** A documented reply and what a caller says of it: a body, or facts where the reply names places for them. */
export type GivenReply = readonly [reply: MockReply, first?: unknown, options?: FieldOptions];

/**
 * Functions for the documented replies: one by the name of each, and `example`, by the name of an example. An example that
 * is not there is refused at once, where a handler is made, and not as an answer to some later request.
 *
 * @param make - what a reply becomes
 */
export function replyMakers<Made>(
  { id, replies }: Pick<LiteOperation, "id" | "replies">,
  make: (...given: GivenReply) => Made,
): ReplyMakers<Made> {
  /** The first reply that has it, a success before a failure. */
  const having = (example: string | undefined, among: readonly MockReply[]): MockReply => {
    const reply = among.find(
      ({ bodies = [] }) => !example || bodies.some(({ examples }) => Object.hasOwn(examples, example)),
    );
    if (reply) return reply;
    throw new Error(`${id} has no example "${example}".`);
  };
  const byName = replies.map((reply) => [
    reply.name,
    (first?: unknown, options?: FieldOptions): Made => make(having(options?.example, [reply]), first, options),
  ]);
  const example = (name: string): Made => make(having(name, replies), undefined, { example: name });
  return Object.fromEntries([["example", example], ...byName]);
}
