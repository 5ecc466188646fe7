import type { Reply } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { literal } from "../print/literal.ts";

/**
 * A regular expression that finds some of an operation's replies by their status, whose digits are three: `/404|5../`. A
 * status that is documented by itself is none of its range, nor of `default`; nor is 304, which has no body (RFC 9110
 * section 15.4.5).
 *
 * @param listed - what it finds
 * @param all - the replies of the operation
 * @returns undefined where there is nothing to find
 */
export function statusPattern(listed: readonly Reply[], all: readonly Reply[]): Code | undefined {
  const others = [...codesOf(all.filter((reply) => !listed.includes(reply))), 304];
  const parts = listed.map(({ status }) => {
    if (status === "default") return except(others, code`...`);
    if ("code" in status) return literal(status.code);
    const { range } = status;
    return except(
      others.filter((other) => Math.floor(other / 100) === range),
      code`${literal(range)}..`,
    );
  });
  return parts.length === 0 ? undefined : code`/${joinCode(parts, "|")}/`;
}

function codesOf(replies: readonly Reply[]): number[] {
  return replies.flatMap(({ status }) => (status !== "default" && "code" in status ? [status.code] : []));
}

function except(statuses: readonly number[], digits: Code): Code {
  if (statuses.length === 0) return digits;
  const list = joinCode(
    [...new Set(statuses)].map((status) => literal(status)),
    "|",
  );
  return code`(?!${list})${digits}`;
}
