import type { Rule, Rules } from "./rule.ts";
import { KINDS, RULES } from "./rules.ts";

/** The rules as a Markdown table, for the documentation: a line for each kind and direction. */
export function rulesTable(): string {
  const head = [
    "| kind | where | types | client | react-query | msw | on the wire | why |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ];
  const lines = KINDS.flatMap((kind) => linesOf(kind, RULES[kind]));
  return [...head, ...lines].join("\n");
}

function linesOf(kind: string, rules: Rules): string[] {
  if ("any" in rules) return [line(kind, "", rules.any)];
  const { request, response } = rules;
  const same = request.bumps.join() === response.bumps.join() && request.wire === response.wire;
  return same ? [line(kind, "either", request)] : [line(kind, "sent", request), line(kind, "answered", response)];
}

function line(kind: string, where: string, { bumps, wire, firm = [], reason }: Rule): string {
  const names = ["types", "client", "react-query", "msw"];
  const cells = bumps.map((bump, index) => (firm.some((name) => name === names[index]) ? `${bump}\\*` : bump));
  return `| \`${kind}\` | ${where} | ${cells.join(" | ")} | ${wire} | ${reason} |`;
}
