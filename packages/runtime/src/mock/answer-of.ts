import type { Fields, MockAnswer } from "./mock-answer.js";
import type { GivenReply } from "./reply-makers.js";

/** The answer that a caller wants of a reply: with a body, or with facts where the reply names places for them. */
export function answerOf(...[reply, given = {}, first]: GivenReply): MockAnswer {
  const { body, status = reply.status, ...options } = given;
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
