import type { FieldOptions } from "./mock-answer.js";
import type { MockReply } from "./mock-reply.js";

/** Makes a reply: of a body, or of facts where the reply names places for them. */
type ReplyMaker<Made> = (first?: never, options?: FieldOptions) => Made;

/** A function for each reply of an operation, by name, and `example`. */
export type ReplyMakers<Made> = Readonly<Record<string, ReplyMaker<Made>>>;

/** A documented reply and what a caller says of it: a body, or facts where the reply names places for them. */
export type GivenReply<Reply = MockReply> = readonly [reply: Reply, options?: FieldOptions, first?: unknown];

/** An operation, as far as its replies go. */
export interface Replying<Reply = MockReply> {
  readonly method: string;
  readonly path: string;
  readonly replies: readonly Reply[];
}

/**
 * Functions for the documented replies: one by the name of each, and `example`, by the name of an example. An example that
 * is not there is refused at once, where a handler is made, and not as an answer to some later request.
 *
 * @param make - what a reply becomes
 */
export function replyMakers<Made, Reply extends Pick<MockReply, "bodies" | "name">>(
  { method, path, replies }: Replying<Reply>,
  make: (...given: GivenReply<Reply>) => Made,
): ReplyMakers<Made> {
  /** The first reply that has it, a success before a failure. */
  const having = (example: string | undefined, among: readonly Reply[]): Reply => {
    const reply = among.find(
      ({ bodies }) => !example || bodies.some(({ examples }) => Object.hasOwn(examples, example)),
    );
    if (reply) return reply;
    throw new Error(`${method} ${path} has no example "${example}".`);
  };
  const makers: Record<string, ReplyMaker<Made>> = {
    example: (example?: string) => make(having(example, replies), { example }),
  };
  for (const reply of replies)
    makers[reply.name] = (first, options) => make(having(options?.example, [reply]), options, first);
  return makers;
}
