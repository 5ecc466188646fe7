import { join, relative } from "node:path";
import { BUILD } from "../build-info.ts";
import type { FileExplanation, LineExplanation, NamedSource, Spot } from "./explanation.ts";
import type { GeneratedFile, Sources } from "./generated-file.ts";
import type { PackagePlace } from "./package-place.ts";
import type { TemplateSpot } from "./read-trace.ts";
import type { Disk } from "./read-disk.ts";
import { refusePlace } from "./refusals.ts";

/** What a whole file comes from. */
export function fileExplanation(
  sources: Sources,
  place: PackagePlace,
  generated: GeneratedFile,
  { warnings }: Disk,
): FileExplanation {
  const { model, spotOf } = sources.described;
  const { operations, schemas } = generated.uses();
  return {
    ...headOf(sources, place, generated),
    template: generated.template && templateFile(generated.template, sources.cwd),
    operations: operations.flatMap((name) => {
      const operation = model.operations.find(({ id }) => id === name);
      return operation === undefined ? [] : [{ name, pointer: operation.pointer, spec: spotOf(operation.pointer) }];
    }),
    schemas: schemas.flatMap((name) => {
      const schema = model.schemas.get(name)?.schema;
      return schema === undefined ? [] : [{ name, pointer: schema.pointer, spec: spotOf(schema.pointer) }];
    }),
    warnings,
  };
}

/** What a line comes from. Throws E_PLACE for one that is not there. */
export function lineExplanation(
  sources: Sources,
  place: PackagePlace,
  generated: GeneratedFile,
  disk: Disk,
  line: number,
  column: number | undefined,
): LineExplanation {
  const lines = disk.lines ?? generated.lines;
  const text = lines[line - 1];
  // The text after the last line end is no line.
  const count = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  if (text === undefined || line > count) return refusePlace(place.shown, "line", line, count);
  if (column !== undefined && column > Math.max(1, text.length))
    return refusePlace(place.shown, "column", column, Math.max(1, text.length));
  const found = generated.find(lines, line - 1);
  const head = { ...headOf(sources, place, generated), line, column, warnings: disk.warnings };
  if (found === undefined)
    return { ...head, text, template: undefined, within: [], sources: [], settings: [], generated: false };
  const { segment, pointers, settings } = generated.facts(
    found.index,
    column === undefined || !found.isSame ? undefined : column - 1,
  );
  const spot = (one: TemplateSpot): Spot => ({
    file: templateFile(one.template, sources.cwd),
    line: one.line,
    column: one.column,
  });
  return {
    ...head,
    // Where a person changed the line, what stands in its place.
    text: found.isSame ? text : (generated.lines[found.index] ?? text),
    template: segment && spot(segment.spot),
    within: segment?.within.map(spot) ?? [],
    sources: pointers.map(({ pointer, columns, views, withMembers }) => ({
      pointer,
      spec: sources.described.spotOf(pointer),
      overlays: sources.described.overlaysOf(pointer, withMembers),
      columns: columns && { first: columns.first, last: columns.last },
      views,
    })),
    settings,
    generated: true,
  };
}

function headOf(
  { config, described, cwd }: Sources,
  { shown, target }: PackagePlace,
  { subject, printer }: GeneratedFile,
): Pick<LineExplanation, "file" | "package" | "target" | "printer" | "subject"> {
  const named: NamedSource | undefined =
    subject.kind === "api"
      ? undefined
      : { name: subject.name, pointer: subject.pointer, spec: described.spotOf(subject.pointer) };
  return {
    file: shown,
    package: `${config.scope}/${target}`,
    target,
    printer: printer && repositoryFile(printer, cwd),
    subject: subject.kind === "api" || named === undefined ? undefined : { kind: subject.kind, ...named },
  };
}

function templateFile(template: string, cwd: string): string {
  return repositoryFile(`templates/${template}`, cwd);
}

/** From source, a path that leads there; a built package has no such file, and names it as the repository does. */
function repositoryFile(path: string, cwd: string): string {
  return BUILD === undefined ? relative(cwd, join(import.meta.dirname, "../../..", path)) : path;
}
