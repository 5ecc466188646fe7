import type { Operation, Reply } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import { RUNTIME, type ViewContext } from "./context.ts";
import { failureReplies, successReplies } from "./media.ts";
import { type TypeSource, unionCode, unionOf } from "./type.ts";
import { bodyPaths } from "./types.ts";

/** One arm of a result: literal statuses and the body that comes with them. */
export interface Arm {
  readonly statuses: Code;
  readonly body: Code;
}

/** The arms of every success. Undocumented 2XX are typed as the documented ones. */
export function successArms(context: ViewContext, operation: Operation, uses: Uses, from: TypeSource): Arm[] {
  const bodies = bodiesByStatus(context, successReplies(operation), uses, from, code`undefined`);
  const all = uses.type("SuccessStatus", RUNTIME.client);
  const distinct = [...new Set(bodies.values())];
  if (distinct.length <= 1) return [{ statuses: all, body: distinct[0] ?? code`unknown` }];
  const arms = grouped(bodies, isCode);
  const rest = [...bodies].find(([status]) => !isCode(status))?.[1] ?? unionCode(distinct);
  return [...arms, { statuses: except(all, codesOf(bodies)), body: rest }];
}

/** The arms of every failure: documented codes, documented ranges, and what is left over. */
export function failureArms(context: ViewContext, operation: Operation, uses: Uses, from: TypeSource): Arm[] {
  const bodies = bodiesByStatus(context, failureReplies(operation), uses, from, code`unknown`);
  const codes = codesOf(bodies);
  const other = bodies.get("default") ?? code`unknown`;
  // A range with the body of everything else needs no arm of its own.
  const ranges = [...bodies].filter(([status, body]) => !isCode(status) && status !== "default" && body !== other);
  const arms = ranges.flatMap(([status, body]) => rangeArm(status, body, codes, uses));
  const covered = [...codes, ...ranges.flatMap(([status]) => rangeType(status, uses))];
  const rest = { statuses: except(uses.type("FailureStatus", RUNTIME.client), covered), body: other };
  return [...grouped(bodies, isCode), ...arms, rest];
}

type StatusKey = number | `${number}XX` | "default";

function bodiesByStatus(
  context: ViewContext,
  replies: readonly Reply[],
  uses: Uses,
  from: TypeSource,
  none: Code,
): Map<StatusKey, Code> {
  return new Map(replies.map((reply) => [statusKey(reply), bodyCode(context, reply, uses, from, none)]));
}

function statusKey({ status }: Reply): StatusKey {
  if (status === "default") return status;
  return "code" in status ? status.code : `${status.range}XX`;
}

function bodyCode(context: ViewContext, reply: Reply, uses: Uses, from: TypeSource, none: Code): Code {
  return reply.media.length === 0 ? none : unionOf(context, uses, bodyPaths(context, reply), from);
}

function isCode(status: StatusKey): status is number {
  return typeof status === "number";
}

function codesOf(bodies: ReadonlyMap<StatusKey, Code>): Code[] {
  return [...bodies.keys()].filter(isCode).map((status) => literal(status));
}

/** Statuses with one body share an arm, in the order of their first status. */
function grouped(bodies: ReadonlyMap<StatusKey, Code>, which: (status: StatusKey) => status is number): Arm[] {
  const arms = new Map<Code, Code[]>();
  for (const [status, body] of bodies) {
    if (which(status)) arms.set(body, [...(arms.get(body) ?? []), literal(status)]);
  }
  return [...arms].map(([body, statuses]) => ({ statuses: joinCode(statuses, " | "), body }));
}

function rangeArm(status: StatusKey, body: Code, codes: readonly Code[], uses: Uses): Arm[] {
  return rangeType(status, uses).map((range) => ({ statuses: except(range, codes), body }));
}

function rangeType(status: StatusKey, uses: Uses): Code[] {
  if (status === "3XX") return [uses.type("RedirectionStatus", RUNTIME.client)];
  if (status === "4XX") return [uses.type("ClientErrorStatus", RUNTIME.client)];
  if (status === "5XX") return [uses.type("ServerErrorStatus", RUNTIME.client)];
  return [];
}

function except(all: Code, statuses: readonly Code[]): Code {
  return statuses.length === 0 ? all : code`Exclude<${all}, ${joinCode(statuses, " | ")}>`;
}
