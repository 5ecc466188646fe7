import type { Operation, Reply } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { recordCode } from "../print/record.ts";
import type { Uses } from "../print/uses.ts";
import { RUNTIME, type ViewContext, namesOf } from "./context.ts";
import { acceptChoices, dependsOnAccept, pathsFor } from "./answer.ts";
import { failureReplies, successReplies } from "./media.ts";
import { type TypeSource, unionCode, unionOf } from "./type.ts";
import { failurePaths } from "./types.ts";

/** One arm of a result: literal statuses and the body that comes with them. */
export interface Arm {
  readonly statuses: Code;
  readonly body: Code;
}

/** The arms of every success, in terms of `Accept` where there is a choice. Undocumented 2XX are typed as the documented ones. */
export function successArms(context: ViewContext, operation: Operation, uses: Uses, from: TypeSource): Arm[] {
  const choices = acceptChoices(context, operation);
  const all = uses.type("SuccessStatus", RUNTIME.client);
  const replies = successReplies(operation);
  const asked =
    choices.length > 0 ? code`${identifier(`${namesOf(context, operation).type}Outputs`)}[Accept]` : undefined;
  if (asked !== undefined && replies.length === 1) return [{ statuses: all, body: asked }];
  const bodies = bodiesByStatus(replies, (reply) => successCode(context, reply, choices, uses, from));
  const distinct = [...new Set(bodies.values())];
  if (distinct.length <= 1) return [{ statuses: all, body: distinct[0] ?? code`unknown` }];
  const arms = grouped(bodies, isCode);
  const rest = [...bodies].find(([status]) => !isCode(status))?.[1] ?? asked ?? unionCode(distinct);
  return [...arms, { statuses: except(all, codesOf(bodies)), body: rest }];
}

/** The arms of every failure: documented codes, documented ranges, and what is left over. */
export function failureArms(context: ViewContext, operation: Operation, uses: Uses, from: TypeSource): Arm[] {
  const bodies = bodiesByStatus(failureReplies(operation), (reply) =>
    reply.media.length === 0 ? code`unknown` : unionOf(context, uses, failurePaths(context, reply), from),
  );
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

function bodiesByStatus(replies: readonly Reply[], bodyOf: (reply: Reply) => Code): Map<StatusKey, Code> {
  return new Map(replies.map((reply) => [statusKey(reply), bodyOf(reply)]));
}

function statusKey({ status }: Reply): StatusKey {
  if (status === "default") return status;
  return "code" in status ? status.code : `${status.range}XX`;
}

function successCode(
  context: ViewContext,
  reply: Reply,
  choices: readonly string[],
  uses: Uses,
  from: TypeSource,
): Code {
  if (reply.media.length === 0) return code`undefined`;
  const bodyFor = (accept?: string): Code => unionOf(context, uses, pathsFor(context, reply, accept), from);
  if (!dependsOnAccept(reply, choices)) return bodyFor();
  const members = choices.map((accept) => ({ key: key(accept), value: bodyFor(accept) }));
  return code`${recordCode(members, 2)}[Accept]`;
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
