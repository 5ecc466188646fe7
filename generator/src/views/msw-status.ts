import type { Operation, Reply } from "../model.ts";
import { successReplies } from "./media.ts";

/** `default` is the failure of an operation that documents successes, and the success of one that documents none. */
export function statusCode(operation: Operation, reply: Reply): number {
  const { status } = reply;
  if (status === "default") return successReplies(operation).includes(reply) ? 200 : 500;
  return "code" in status ? status.code : status.range * 100;
}

/** A range by its digit, `default` as 0. */
export function coversOf({ status }: Reply): number | undefined {
  if (status === "default") return 0;
  return "code" in status ? undefined : status.range;
}
