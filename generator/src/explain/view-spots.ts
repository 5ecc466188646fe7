import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceSpot } from "./explanation.ts";
import { type Path, keyOf } from "./path.ts";
import type { Reads } from "./recorded.ts";

/** Where a view read a part of the model, or what holds it; undefined where no stack says so, as in the built package. */
export function viewSpot(reads: Reads, path: Path, cwd: string): SourceSpot | undefined {
  for (let length = path.length; length > 0; length--) {
    const stack = reads.get(keyOf(path.slice(0, length)))?.stack;
    if (stack !== undefined) return spotIn(stack, cwd);
  }
  return undefined;
}

/** The innermost frame that is a view's; what all views share tells nothing where there is another. */
function spotIn(stack: string, cwd: string): SourceSpot | undefined {
  const frames = [...stack.matchAll(/((?:file:\/\/)?[^\s()]*\/src\/views\/([\w-]+)\.ts):(\d+):(\d+)/g)];
  const [, place, , line, column] = frames.find(([, , module]) => module !== "context") ?? frames[0] ?? [];
  if (place === undefined) return undefined;
  const file = place.startsWith("file:") ? fileURLToPath(place) : place;
  return { file: relative(cwd, file), line: Number(line), column: Number(column) };
}
