import type { Answered, Incoming } from "./answered.ts";

/** What is logged of a request. No value that it brought is among it, so no secret is either. */
export interface LogEntry {
  readonly method: string;
  /** The template where the request is for an operation; else the path, without its query. */
  readonly path: string;
  /** The operationId. */
  readonly operation?: string;
  readonly status: number;
  readonly ms: number;
  /** The media type of the answer, without parameters. */
  readonly type?: string;
  /** What is not as documented. */
  readonly problems: readonly LoggedProblem[];
  readonly notes: readonly string[];
}

/** What is wrong with one value of a request. */
export interface LoggedProblem {
  /** `query`, `body`. */
  readonly place: string;
  /** As the API names it: `pagination.count`. */
  readonly field: string;
  /** What must be. */
  readonly expected: string;
}

/** @param ms how long the answer took */
export function logEntry(
  { method, target }: Incoming,
  { response, operation, reports, notes }: Answered,
  ms: number,
): LogEntry {
  const type = response.headers.get("content-type")?.split(";", 1)[0]?.trim();
  const problems = reports.flatMap(({ kind, entries }) => (kind === "mismatch" ? entries : []));
  const liberal = reports.flatMap(({ kind, entries }) => (kind === "liberal" ? entries : []));
  return {
    method,
    path: operation?.path ?? target.split("?", 1)[0] ?? "",
    ...(operation !== undefined && { operation: operation.id }),
    status: response.status,
    ms: Math.round(ms),
    ...(type !== undefined && { type }),
    problems: problems.map(({ place, field, expected }) => ({ place, field, expected })),
    notes: [...notes, ...liberal.map(({ place, field }) => `${place} ${field} is written otherwise in the document`)],
  };
}
