import { own } from "../client/own.js";
import { exactReply } from "./find-reply.js";
import type { Fields } from "./mock-answer.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockBody, MockReply } from "./mock-reply.js";
import { removeAt } from "./remove-at.js";
import type { Settled } from "./settled.js";

/** What failures of these statuses are called, where an API tells a `type`. */
const types: Readonly<Record<number, string>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  409: "conflict",
  415: "unsupported-media-type",
  429: "too-many-requests",
  500: "internal-error",
  503: "unavailable",
};

/**
 * A failure that no reply documents: the body of one that is documented, telling nothing but these facts. Plain text where
 * an operation documents no failure with a body.
 */
export function undocumentedReply(operation: MockOperation, status: number, rows: readonly Fields[]): Settled {
  const donor = donorOf(operation);
  const name = `undocumented${status}`;
  if (donor === undefined) return { reply: { name, status, bodies: textBodies(rows) }, answer: { status } };
  const { bodies, fields = {} } = donor;
  const reply = { name, status, bodies: bodies.map((body) => emptied(body, fields)), fields };
  const told = rows.map((row) => ({ type: types[status] ?? "error", ...row }));
  return { reply, answer: { status, fields: told } };
}

/** The failure that says most of itself. */
function donorOf(operation: MockOperation): MockReply | undefined {
  const failures = [422, 400, 404, 403, 409].flatMap((status) => exactReply(operation.replies, status) ?? []);
  const all = [...failures, ...operation.replies.filter(({ status }) => status >= 400)];
  const withBody = all.filter(({ bodies }) => bodies.length > 0);
  return withBody.find(({ fields }) => fields !== undefined) ?? withBody[0];
}

/** Without the facts of the failure that it is an example of. */
function emptied(body: MockBody, fields: Readonly<Record<string, string>>): MockBody {
  const [example] = Object.values(body.examples);
  const others = Object.entries(fields).filter(([name]) => name !== "type");
  const bare = others.reduce<unknown>((value, [, pointer]) => removeAt(value, pointer), example);
  return { ...body, examples: example === undefined ? {} : { default: bare } };
}

function textBodies(rows: readonly Fields[]): readonly MockBody[] {
  const messages = rows.flatMap((row) => own(row, "message") ?? []);
  return [{ types: ["text/plain"], examples: { default: messages.map(String).join("\n") } }];
}
