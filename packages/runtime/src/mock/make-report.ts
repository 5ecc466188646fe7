import { type FieldNotation, fieldName } from "./field-name.js";
import type { InputProblem } from "./input-problem.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockReport, MockReportEntry } from "./mock-report.js";
import { holesOf } from "./pattern.js";

/** Names of what nobody should read in a log. */
const secret = /authorization|cookie|passw|passphrase|secret|token|api-?_?key|credential/i;

/**
 * What there is to say of a request.
 *
 * @param kind - `mismatch` where it is not as documented, `liberal` where it is, in another form
 */
export function makeReport(
  kind: MockReport["kind"],
  operation: MockOperation,
  request: Request,
  problems: readonly InputProblem[],
  notation: FieldNotation,
): MockReport {
  const hidden = new Set(
    (operation.security ?? [])
      .flat()
      .flatMap((scheme) => (scheme.kind === "apiKey" ? [scheme.wire.toLowerCase()] : [])),
  );
  const entries = problems.map((problem): MockReportEntry => ({
    place: problem.place,
    field: fieldName(problem, notation),
    expected: problem.message,
    received: isSecret(problem, hidden) ? "something that is not shown" : shown(problem.received),
  }));
  const path = pathOf(operation, request);
  return {
    kind,
    operation: operation.id,
    method: request.method,
    path,
    entries,
    text: textOf(kind, `${request.method} ${path}`, operation.id, entries),
  };
}

/** The template in the place of a path that holds a secret. */
function pathOf({ path }: MockOperation, request: Request): string {
  return holesOf(path).some((name) => secret.test(name)) ? path : new URL(request.url).pathname;
}

function isSecret({ place, steps, received }: InputProblem, hidden: ReadonlySet<string>): boolean {
  if (received === undefined) return false;
  const names = steps.filter((step) => typeof step === "string");
  return place === "cookies" || names.some((name) => secret.test(name) || hidden.has(name.toLowerCase()));
}

/** The longest part of a value that is shown, in UTF-16 code units. */
const LONGEST = 60;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "bigint" ? String(value) : jsonOf(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A request may nest its values deeper than the stack is. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value, withoutSecrets) ?? typeof value;
  } catch {
    return "something too deep to be shown";
  }
}

const withoutSecrets = (name: string, value: unknown): unknown => (secret.test(name) ? "…" : value);

const headlines: Readonly<Record<MockReport["kind"], string>> = {
  mismatch: "is not what the document says",
  liberal: "is written in another form than the documented one",
};

function textOf(kind: MockReport["kind"], request: string, id: string, entries: readonly MockReportEntry[]): string {
  const width = Math.max(0, ...entries.map(({ place, field }) => place.length + field.length + 1));
  const lines = entries.map(({ place, field, expected, received }) => {
    const name = (place === field ? place : `${place} ${field}`).padEnd(width);
    return kind === "liberal" ? `  ${name}` : `  ${name}  ${expected}; came: ${received}`;
  });
  return [`${request} (${id}) ${headlines[kind]}:`, ...lines].join("\n");
}
