import { failure } from "./failure.js";
import type { MockOperation } from "./mock-operation.js";
import type { WindowState } from "./rate-limit.js";
import type { Settled } from "./settled.js";

/** The failure of a request for which the window has no room (RFC 6585 section 4), telling how long to wait. */
export function rateLimited(operation: MockOperation, state: WindowState): Settled {
  const plain = failure(operation, [429], [{}]);
  const { wait, fields = {} } = plain.reply;
  const facts = Object.entries(fields).flatMap(([name, pointer]) => {
    if (wait?.[0] === pointer) return [[name, inUnit(state.msBeforeReset, wait[1])] as const];
    if (/remaining/i.test(name)) return [[name, state.remaining] as const];
    return /consumed|used/i.test(name) ? [[name, state.consumed] as const] : [];
  });
  const { status, fields: rows = [] } = plain.answer;
  return {
    reply: plain.reply,
    answer: { status, fields: rows.map((row) => ({ ...row, ...Object.fromEntries(facts) })) },
  };
}

const inUnit = (ms: number, unit: "ms" | "s"): number => (unit === "ms" ? ms : Math.ceil(ms / 1000));
