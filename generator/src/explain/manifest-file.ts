import type { Target } from "../config.ts";
import { SpecloomError } from "../diagnostics.ts";
import { type Json, child } from "../load/json.ts";
import { pointerTo } from "../load/pointer.ts";
import { scanJson } from "../load/scan-json.ts";
import type { GeneratedFile, Sources } from "./generated-file.ts";
import { lineFacts } from "./line-facts.ts";
import { manifestPart } from "./template-part.ts";

/** `package.json`: the members in it that are ours; all others are a person's, and so is the version. */
export function manifestFile({ config, input, described, cwd }: Sources, target: Target): GeneratedFile {
  const part = manifestPart(config, target);
  const lines = part.run(input);
  // Whatever order they stand in; the version is not ours for long.
  const ours = (disk: readonly string[]): string[] => {
    const there = new Set(membersByLine(disk.join("\n")).map(({ pointer, text }) => `${pointer} ${text}`));
    return lines.filter((line) => line === " " || line.startsWith("/version ") || there.has(line));
  };
  return {
    subject: part.subject,
    template: undefined,
    printer: part.printer,
    lines,
    ours,
    find: (disk, index) => {
      const { pointer, text } = membersByLine(disk.join("\n")).findLast(({ line }) => line <= index) ?? {
        pointer: "",
        text: "",
      };
      const found = lines.findIndex((line) => line.startsWith(`${pointer} `));
      if (found < 0 || pointer === "/version") return undefined;
      return { index: found, isSame: lines[found] === `${pointer} ${text}` };
    },
    facts: (index) => {
      const { pointers, ...facts } = lineFacts({ part, input, document: described.document, cwd }, index, undefined);
      // Columns are those of our own notation of a member.
      return { ...facts, pointers: pointers.map((one) => ({ ...one, columns: undefined })) };
    },
    uses: () => ({ operations: [], schemas: [] }),
  };
}

/** Every member and item, in the order of the text. */
function membersByLine(text: string): Member[] {
  const members: Member[] = [];
  try {
    const json: Json = JSON.parse(text);
    scanJson(text, (path, offset) => {
      const value = path.reduce<Json | undefined>(child, json);
      const isLeaf = typeof value !== "object" || value === null;
      const line = text.slice(0, offset).split("\n").length - 1;
      members.push({ pointer: pointerTo(path), line, text: isLeaf ? JSON.stringify(value) : "" });
    });
  } catch {
    throw new SpecloomError({
      code: "E_OUTPUT",
      message: "this package.json is not JSON",
      fix: "repair it, or delete it and generate",
      file: "package.json",
    });
  }
  return members;
}

interface Member {
  readonly pointer: string;
  /** By index. */
  readonly line: number;
  /** Its value as JSON, nothing for an object or a list. */
  readonly text: string;
}
