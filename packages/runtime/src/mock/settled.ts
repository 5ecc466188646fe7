import type { MockAnswer } from "./mock-answer.js";
import type { MockReply } from "./mock-reply.js";

/** An answer with the reply that it is an instance of. */
export interface Settled {
  readonly reply: MockReply;
  readonly answer: MockAnswer;
}
