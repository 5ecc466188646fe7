import type { Position } from "../finding.ts";
import type { Kind } from "./kind.ts";
import { OPERATION_RULES } from "./operation-rules.ts";
import { REPLY_RULES } from "./reply-rules.ts";
import { REQUEST_RULES } from "./request-rules.ts";
import type { Rule, Rules } from "./rule.ts";
import { SCHEMA_RULES } from "./schema-rules.ts";

/** Every kind of change that is known, with what it means. generator/docs/release-rules.md tells it as a table. */
export const RULES: Readonly<Record<Kind, Rules>> = {
  ...OPERATION_RULES,
  ...REQUEST_RULES,
  ...REPLY_RULES,
  ...SCHEMA_RULES,
};

export const KINDS: readonly Kind[] = Object.keys(RULES).filter((name): name is Kind => Object.hasOwn(RULES, name));

/** The rule of a kind where it stands. */
export function ruleOf(kind: Kind, position: Position): Rule {
  const rules: Rules = RULES[kind];
  if ("any" in rules) return rules.any;
  return position === "response" || position === "header" ? rules.response : rules.request;
}
