import type { FieldOptions, Fields, MockAnswer } from "./mock-answer.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockReply } from "./mock-reply.js";
import { refuseUnknownExample } from "./refuse-unknown-example.js";

/** A function for each reply of an operation, by name, and `example`. */
export type ReplyMakers<Made> = Readonly<Record<string, (first?: never, options?: FieldOptions) => Made>>;

/**
 * Functions that tell of the documented replies: by the name of each, with a body, or with facts where the reply names
 * places for them; and `example`, by the name of an example.
 *
 * @param make - what an answer becomes
 */
export function replyMakers<Made>(operation: MockOperation, make: (answer: MockAnswer) => Made): ReplyMakers<Made> {
  const byName = operation.replies.map((reply) => [
    reply.name,
    (first?: unknown, options: FieldOptions = {}): Made => {
      refuseUnknownExample(operation, reply, options.example);
      return make(answerOf(reply, first, options));
    },
  ]);
  const example = (name: string): Made => make(exampleAnswer(operation, name));
  return Object.fromEntries([["example", example], ...byName]);
}

function answerOf(
  reply: MockReply,
  first: unknown,
  { body, status = reply.status, ...options }: FieldOptions,
): MockAnswer {
  const answer = { ...options, reply: reply.name, status };
  if (reply.fields === undefined) return { ...answer, body: first };
  return { ...answer, body, ...(isFields(first) && { fields: [worded(first)] }) };
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The message of an example speaks of another field than the one that is named. */
function worded(fields: Fields): Fields {
  const { field, message } = fields;
  return field === undefined || message !== undefined
    ? fields
    : { ...fields, message: `"${String(field)}" is not valid` };
}

/** The first reply that has it, a success before a failure. */
function exampleAnswer(operation: MockOperation, example: string): MockAnswer {
  const has = ({ bodies = [] }: MockReply): boolean => bodies.some(({ examples }) => Object.hasOwn(examples, example));
  const reply = operation.replies.find(has);
  if (reply !== undefined) return { reply: reply.name, status: reply.status, example };
  const names = operation.replies.flatMap(({ bodies = [] }) => bodies.flatMap(({ examples }) => Object.keys(examples)));
  const known = names.length === 0 ? "it has none" : `it has ${[...new Set(names)].join(", ")}`;
  throw new Error(`${operation.id} has no example "${example}": ${known}.`);
}
