import { tokensOf } from "../load/pointer.ts";
import { printable } from "../release/report/printable.ts";
import type {
  Explanation,
  FileExplanation,
  LineExplanation,
  LineSource,
  NamedSource,
  OverlayUse,
  SourceSpot,
} from "./explanation.ts";

/** How many sources, operations or schemas a text names; `--json` has all. */
const SHOWN = 6;

type Row = readonly [label: string, text: string];

/** An explanation as a person reads it; ends with a line end. Warnings are not in it. */
export function explanationText(explanation: Explanation): string {
  const rows = "line" in explanation ? lineRows(explanation) : fileRows(explanation);
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const head = "line" in explanation ? quoted(explanation) : [explanation.file];
  const body = rows.map(([label, text]) => `${label.padEnd(width)}${text}`.trimEnd());
  return `${[...head, "", ...body].map(printable).join("\n")}\n`;
}

function quoted({ file, line, column, text }: LineExplanation): string[] {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  const gutter = `  ${line} │ `;
  const caret = column === undefined ? [] : [`${" ".repeat(gutter.length + column - 1)}^`];
  return [place, "", `${gutter}${text}`, ...caret];
}

function lineRows(explanation: LineExplanation): Row[] {
  const { template, within, printer, sources, settings, generated, subject } = explanation;
  if (!generated) return [["source", "nothing is generated here: the generator leaves the line as it is"]];
  const shown = sources.slice(0, SHOWN);
  return [
    ...templateRows(template && spotText(template), printer),
    ...within.map((spot): Row => ["used by", spotText(spot)]),
    ...viewRows(shown),
    ...subjectRows(subject),
    ...shown.flatMap(sourceRows),
    ...more(sources.length - shown.length, "parts of the description"),
    ...settings.map((setting): Row => ["setting", setting]),
    ...(sources.length + settings.length === 0 ? ([["source", NOTHING]] satisfies Row[]) : []),
  ];
}

const NOTHING = "nothing else: the line is the same whatever the description says";

function fileRows(explanation: FileExplanation): Row[] {
  const { package: name, template, printer, subject, operations, schemas } = explanation;
  return [
    ["package", name],
    ...templateRows(template, printer),
    ...subjectRows(subject),
    ...namedRows(
      "operations",
      operations.filter((one) => one.pointer !== subject?.pointer),
    ),
    ...namedRows(
      "schemas",
      schemas.filter((one) => one.pointer !== subject?.pointer),
    ),
  ];
}

function templateRows(template: string | undefined, printer: string | undefined): Row[] {
  if (template !== undefined) return [["template", template]];
  return printer === undefined ? [] : [["printed by", printer]];
}

function subjectRows(subject: FileExplanation["subject"]): Row[] {
  return subject === undefined ? [] : [[subject.kind, namedText(subject)]];
}

function namedRows(label: string, named: readonly NamedSource[]): Row[] {
  const rows = named.slice(0, SHOWN).map((one, index): Row => [index === 0 ? label : "", namedText(one)]);
  return [...rows, ...more(named.length - SHOWN, label)];
}

function namedText({ name, spec }: NamedSource): string {
  return spec === undefined ? name : `${name}  ${spotText(spec)}`;
}

function viewRows(sources: readonly LineSource[]): Row[] {
  const views = [...new Set(sources.flatMap(({ views: spots }) => spots.map(spotText)))];
  return views.slice(0, 3).map((view, index): Row => [index === 0 ? "view" : "", view]);
}

/** Where a part stands: in the overlay, where one put it there. */
function sourceRows({ pointer, spec, overlays }: LineSource): Row[] {
  const maker = overlays.findLast(({ within, effect }) => !within && effect !== "removes");
  const place = maker ?? spec;
  const name = `#${pointer}`;
  const rows = [...new Set(overlays.map(overlayText))].map((text): Row => ["", text]);
  const first: Row = [
    maker === undefined ? "source" : "overlay",
    place === undefined ? name : `${spotText(place)}  ${name}`,
  ];
  return [first, ...rows.slice(0, SHOWN), ...more(rows.length - SHOWN, "actions of overlays")];
}

function overlayText(use: OverlayUse): string {
  const { within, action, effect, target } = use;
  if (!within) return `by action ${action}, which ${effect} it: ${target}`;
  return `${spotText(use)}  action ${action} ${effect} ${tokensOf(use.pointer).at(-1) ?? ""}: ${target}`;
}

function spotText({ file, line }: SourceSpot): string {
  return line === undefined ? file : `${file}:${line}`;
}

function more(count: number, what: string): Row[] {
  return count > 0 ? [["", `… and ${count} more ${what}: --json names all`]] : [];
}
