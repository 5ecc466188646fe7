import type { BackendAnswer } from "../backend/backend.js";
import { failure, invalid } from "./failure.js";
import { exactReply } from "./find-reply.js";
import type { MockOperation } from "./mock-operation.js";
import type { Settled } from "./settled.js";

/** The documented reply for what a backend says. */
export function backendAnswer(operation: MockOperation, answer: BackendAnswer): Settled {
  if (answer.ok) {
    const [reply = { name: "ok", status: 200, bodies: [] }] = operation.replies;
    return { reply, answer: { status: reply.status, body: answer.body } };
  }
  const { reason, field, message } = answer;
  const place = field !== undefined && { field };
  if (reason === "missing") return failure(operation, [404, 410], [{ message, ...place }]);
  const isConflict = reason === "conflict" && exactReply(operation.replies, 409) !== undefined;
  if (isConflict) return failure(operation, [409], [{ message, ...place }]);
  return invalid(operation, [{ message: field === undefined ? message : `"${field}" ${message}`, ...place }]);
}
