import type { Operation, Reply } from "../../model.ts";
import type { Site } from "../site.ts";

/** A status as the document writes it: `200`, `4XX`, `default`. */
export function statusText({ status }: Reply): string {
  if (status === "default") return status;
  return "code" in status ? String(status.code) : `${status.range}XX`;
}

/** Whether a reply is one of success (RFC 9110 section 15.3). */
export function isSuccess({ status }: Reply): boolean {
  if (status === "default") return false;
  return "code" in status ? status.code >= 200 && status.code < 300 : status.range === 2;
}

/** The place of the body of a reply. */
export function replySite(operation: Operation, reply: Reply): Site {
  const status = statusText(reply);
  return {
    operation,
    position: "response",
    place: `${operation.id}/${status}`,
    path: "",
    root: { kind: isSuccess(reply) ? "success" : "failure", status, name: reply.name },
    component: undefined,
  };
}

/** The place of a reply as a whole: its status and its headers. */
export function answerSite(operation: Operation, reply: Reply): Site {
  return { ...replySite(operation, reply), root: { kind: "answer" } };
}
