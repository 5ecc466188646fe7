import type { Code } from "./code.ts";
import type { Member } from "./object.ts";

/** An object literal of data: as `objectCode`, but a name that happens to be its value is not shortened to it. */
export function recordCode(members: readonly Member[], indent: number): Code {
  return membersCode(
    members.map(({ key, value }) => `${key}: ${value}`),
    ["{ ", " }"],
    indent,
  );
}

/** An array literal of finished items. */
export function listCode(items: readonly Code[], indent: number): Code {
  return membersCode(items, ["[", "]"], indent);
}

/** The longest literal that stays on one line. */
const LINE = 96;

function membersCode(texts: readonly string[], [open, close]: readonly [string, string], indent: number): Code {
  const line = open + texts.join(", ") + close;
  if (texts.length === 0) return `${open}${close}`.replaceAll(" ", "") as Code;
  if (line.length + indent <= LINE && !line.includes("\n")) return line as Code;
  const margin = " ".repeat(indent + 2);
  return `${open.trim()}\n${texts.map((text) => `${margin}${text},\n`).join("")}${" ".repeat(indent)}${close.trim()}` as Code;
}
