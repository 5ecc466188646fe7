import type { Stage } from "../generate.ts";
import type { Terminal } from "./main.ts";

const WORDS: Readonly<Record<Stage, string>> = {
  load: "reading the document",
  select: "selecting operations",
  lower: "understanding it",
  render: "rendering",
  write: "writing",
};

/** Shows the stage at work on one line of a terminal; says nothing in a pipe. */
export function progress({ stderr }: Terminal): { readonly show: (stage: Stage) => void; readonly clear: () => void } {
  if (stderr.isTTY !== true) return { show: () => {}, clear: () => {} };
  return {
    show: (stage) => void stderr.write(`\r\u001b[K${WORDS[stage]}…`),
    clear: () => void stderr.write("\r\u001b[K"),
  };
}
