import { type Code, joinCode } from "./code.ts";
import { identifier } from "./identifier.ts";
import { literal } from "./literal.ts";

/** A symbol that a module uses: using it is importing it. */
export interface Import {
  readonly name: string;
  readonly from: string;
  readonly type: boolean;
}

/** The import statements of a module, merged and sorted, each with a line end; types are imported as types. */
export function imports(used: readonly Import[]): Code {
  const modules = new Map<string, Map<string, boolean>>();
  for (const { name, from, type } of used) {
    const names = modules.get(from) ?? new Map<string, boolean>();
    names.set(name, type && (names.get(name) ?? true));
    modules.set(from, names);
  }
  const order = [...modules.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return joinCode(
    order.map((from) => statement(from, modules.get(from) ?? new Map())),
    "",
  );
}

/** Packages first, then modules of the same package. */
function rank(from: string): number {
  return from.startsWith(".") ? 1 : 0;
}

function statement(from: string, names: ReadonlyMap<string, boolean>): Code {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const allTypes = sorted.every(([, type]) => type);
  const list = sorted.map(([name, type]) => (type && !allTypes ? "type " : "") + identifier(name));
  const head = allTypes ? "import type" : "import";
  const line = `${head} { ${list.join(", ")} } from ${literal(from)};\n`;
  const lines = `${head} {\n${list.map((name) => `  ${name},\n`).join("")}} from ${literal(from)};\n`;
  return (line.length <= 121 ? line : lines) as Code;
}
