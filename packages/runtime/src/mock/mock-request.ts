import type { MockAnswer } from "./mock-answer.js";
import type { ReplyMakers } from "./reply-makers.js";

type Values = Readonly<Record<string, unknown>>;

/** A request as a resolver sees it. Where validation is off, values may be other than documented, or absent. */
export interface MockRequest {
  readonly path: Values;
  readonly query: Values;
  readonly headers: Values;
  readonly cookies: Values;
  readonly body: unknown;
  /** As it arrived; its body is unread. */
  readonly request: Request;
  /** Makes the documented replies. */
  readonly reply: ReplyMakers<MockAnswer>;
}

/** What a resolver may answer, at once or later; nothing leaves the request to whoever is asked next. */
export type MockOutcome<Answer = MockAnswer> =
  | Answer
  | Response
  | undefined
  | void
  | Promise<Answer | Response | undefined | void>;

/** Decides what is answered. */
export type MockResolver = (request: MockRequest) => MockOutcome;
