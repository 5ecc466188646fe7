import { type Code, code } from "../print/code.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";

/** What a way of member names leads to; each step is optional: a value that is not as documented has nothing there. */
export function memberCode(value: Code, steps: readonly string[]): Code {
  return steps.reduce<Code>((found, step) => code`${found}?.${stepCode(step)}`, value);
}

function stepCode(step: string): Code {
  if (/^(0|[1-9]\d{0,8})$/.test(step)) return code`[${literal(Number(step))}]`;
  return key(step) === step ? key(step) : code`[${literal(step)}]`;
}
