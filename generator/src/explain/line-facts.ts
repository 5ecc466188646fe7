import type { JsonObject } from "../load/json.ts";
import type { Columns } from "./changed-lines.ts";
import { experimentsOf } from "./experiments-of.ts";
import type { SourceSpot } from "./explanation.ts";
import { type Influence, influences } from "./influences.ts";
import type { Input } from "./input.ts";
import type { Part } from "./part.ts";
import { pointerOf } from "./pointer-of.ts";
import { type Segment, segmentAt } from "./read-trace.ts";
import { type Reads, recorded } from "./recorded.ts";
import { viewSpot } from "./view-spots.ts";

/** What is known of a line before it is told in terms of files. */
export interface LineFacts {
  readonly segment: Segment | undefined;
  /** Those that made the fewest lines first. */
  readonly pointers: readonly PointerFacts[];
  /** Members of the configuration. */
  readonly settings: readonly string[];
}

export interface PointerFacts {
  /** In the selected document. */
  readonly pointer: string;
  readonly columns: Columns | undefined;
  readonly views: readonly SourceSpot[];
  /** The line may say anything of the node, not only that it is there. */
  readonly withMembers: boolean;
}

/** What an input says of a part, ready to be asked about lines. */
export interface Question {
  readonly part: Part;
  readonly input: Input;
  readonly document: JsonObject;
  /** What places of views are told relative to. */
  readonly cwd: string;
}

/** What a line of a part comes from; line and column are indexes, and without a column the whole line is meant. */
export function lineFacts(question: Question, line: number, column: number | undefined): LineFacts {
  const { reads, found } = allInfluences(question, line);
  const here = found.filter(({ lines }) => {
    const columns = lines.get(line);
    return columns !== undefined && (column === undefined || (columns.first <= column + 1 && column < columns.last));
  });
  const settings = here.flatMap(({ path: [root, ...path] }) => (root === "config" ? [path.join(".")] : []));
  return {
    segment: segmentOf(question.part, line, column),
    pointers: byPointer(question, reads, here, line),
    settings,
  };
}

/** What lines of a part depend on: one of them, or each. */
export function allInfluences(
  { part, input }: Pick<Question, "part" | "input">,
  line?: number,
): { readonly reads: Reads; readonly found: readonly Influence[] } {
  const { copy, reads, during } = recorded(input);
  part.run(copy, during);
  const own = structuredClone(input);
  const found = influences({ input: own, experiments: experimentsOf(input, reads), run: () => part.run(own), line });
  return { reads, found };
}

/** The piece of the template at a column, or at the first character of the line that is no blank. */
export function segmentOf({ trace }: Part, line: number, column?: number): Segment | undefined {
  if (trace === undefined) return undefined;
  const lines = trace.text.split("\n");
  const begin = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const text = lines[line] ?? "";
  return segmentAt(trace, begin + (column ?? Math.max(0, text.search(/\S/))));
}

/** Parts of the model that stand in one node of the document are one source; what is around others says nothing more. */
function byPointer(
  { input, document, cwd }: Question,
  reads: Reads,
  found: readonly Influence[],
  line: number,
): PointerFacts[] {
  const groups = new Map<string, { influences: Influence[]; fewest: number }>();
  for (const influence of found) {
    const pointer = pointerOf(input, document, influence.path);
    if (pointer === undefined) continue;
    const group = groups.get(pointer) ?? { influences: [], fewest: Infinity };
    groups.set(pointer, group);
    group.influences.push(influence);
    group.fewest = Math.min(group.fewest, influence.lines.size);
  }
  return [...groups]
    .filter(([pointer]) => ![...groups.keys()].some((other) => other.startsWith(`${pointer}/`)))
    .sort(([a, x], [b, y]) => x.fewest - y.fewest || (a < b ? -1 : 1))
    .map(([pointer, { influences: some }]) => ({
      pointer,
      columns: widest(some.flatMap(({ lines }) => lines.get(line) ?? [])),
      withMembers: false,
      views: distinct(some.flatMap(({ path }) => viewSpot(reads, path, cwd) ?? [])),
    }));
}

function widest(columns: readonly Columns[]): Columns | undefined {
  if (columns.length === 0) return undefined;
  return {
    first: Math.min(...columns.map(({ first }) => first)),
    last: Math.max(...columns.map(({ last }) => last)),
  };
}

function distinct(spots: readonly SourceSpot[]): SourceSpot[] {
  return [...new Map(spots.map((spot) => [`${spot.file}:${spot.line}`, spot])).values()];
}
