import type { Code } from "./code.ts";

/** A member of an object literal: a finished key and a finished value. */
export interface Member {
  readonly key: Code;
  readonly value: Code;
}

/** An object literal of finished members: on one line where it fits, else a member per line with a trailing comma. */
export function objectCode(members: readonly Member[], indent: number): Code {
  const texts = members.map(({ key, value }) => (key === value ? key : `${key}: ${value}`));
  const line = `{ ${texts.join(", ")} }`;
  if (members.length === 0) return "{}" as Code;
  if (line.length + indent <= 96 && !line.includes("\n")) return line as Code;
  const margin = " ".repeat(indent + 2);
  return `{\n${texts.map((text) => `${margin}${text},\n`).join("")}${" ".repeat(indent)}}` as Code;
}
