import { MARKS } from "../trace-template.ts";

/** A place in a template; the first line and the first column are 1. */
export interface TemplateSpot {
  /** Below `templates/`. */
  readonly template: string;
  readonly line: number;
  readonly column: number;
}

/** A piece of rendered text that one piece of a template made. */
export interface Segment {
  /** Where it begins in the text. */
  readonly offset: number;
  readonly kind: "text" | "value";
  readonly spot: TemplateSpot;
  /** Where the partials that it stands in were asked for, from the inside out. */
  readonly within: readonly TemplateSpot[];
}

export interface Trace {
  /** What the template makes without marks. */
  readonly text: string;
  readonly segments: readonly Segment[];
}

const MARK = new RegExp(
  `${MARKS.begin}(text|value|partial):([^:${MARKS.end}]+):(\\d+):(\\d+)${MARKS.end}|${MARKS.close}`,
  "g",
);

/** Takes the marks out of a traced text (`trace-template.ts`) and says what they say. */
export function readTrace(marked: string): Trace {
  const segments: Segment[] = [];
  let text = "";
  let read = 0;
  let within: readonly TemplateSpot[] = [];
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    const [, kind, template = "", line, column] = match;
    const spot = { template, line: Number(line), column: Number(column) };
    if (kind === undefined) within = within.slice(1);
    else if (kind === "partial") within = [spot, ...within];
    else segments.push({ offset: text.length, kind: kind === "text" ? "text" : "value", spot, within });
  }
  return { text: text + marked.slice(read), segments };
}

/** What made the character at an offset; undefined in a text without marks. */
export function segmentAt({ text, segments }: Trace, offset: number): Segment | undefined {
  const segment = segments.findLast((candidate) => candidate.offset <= offset);
  if (segment === undefined || segment.kind === "value") return segment;
  // Text goes into the output as it stands in the template, so that lines can be counted in either.
  const lines = text.slice(segment.offset, offset).split("\n");
  const { template, line, column } = segment.spot;
  const last = lines.at(-1) ?? "";
  const spot =
    lines.length === 1
      ? { template, line, column: column + last.length }
      : { template, line: line + lines.length - 1, column: last.length + 1 };
  return { ...segment, spot };
}
