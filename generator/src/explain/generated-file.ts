import type { Target } from "../config.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import { type Output, type Subject, outputsOf, renderTarget } from "../targets.ts";
import { viewContext } from "../plan.ts";
import type { ViewContext } from "../views/context.ts";
import type { Described } from "./described.ts";
import { plannedLine } from "./disk-lines.ts";
import type { Input } from "./input.ts";
import { type LineFacts, lineFacts } from "./line-facts.ts";
import { manifestFile } from "./manifest-file.ts";
import type { Part } from "./part.ts";
import { type Reads, recorded } from "./recorded.ts";
import { readmeSection } from "./readme-section.ts";
import { schemaLines } from "./schema-lines.ts";
import { modulePart, readmePart } from "./template-part.ts";
import { type Uses, usesOf } from "./uses-of.ts";

/** A file of a package, as the generator knows it. */
export interface GeneratedFile {
  readonly subject: Subject;
  /** Below `templates/`. */
  readonly template: string | undefined;
  readonly printer: string | undefined;
  /** What would be generated, line by line; of a file that a person writes too, our part. */
  readonly lines: readonly string[];
  /** Our line for a line on disk, both by index; undefined for a line that is a person's. */
  readonly find: (disk: readonly string[], index: number) => Found | undefined;
  /** What of the text on disk is ours. */
  readonly ours: (disk: readonly string[]) => readonly string[];
  readonly facts: (index: number, column: number | undefined) => LineFacts;
  readonly uses: () => Uses;
}

export interface Found {
  readonly index: number;
  /** Whether it is the same line, not the one that would stand in its place. */
  readonly isSame: boolean;
}

/** Everything that files of a configuration are made from. */
export interface Sources {
  readonly config: ResolvedConfig;
  readonly described: Described;
  readonly input: Input;
  readonly cwd: string;
}

/** The file at a path below a package's folder; undefined for one that is not generated. */
export async function generatedFile(
  sources: Sources,
  target: Target,
  path: string,
): Promise<GeneratedFile | undefined> {
  const { config, described, input } = sources;
  if (path === "package.json") return manifestFile(sources, target);
  if (path === "README.md") {
    const part = readmePart(input, target);
    const ours = (disk: readonly string[]): readonly string[] => readmeSection(disk)?.lines ?? [];
    return {
      ...partFile(sources, part),
      ours,
      find: (disk, index) => {
        const section = readmeSection(disk);
        if (section === undefined || index < section.begin || index >= section.begin + section.lines.length)
          return undefined;
        return plannedLine(section.lines, part.run(input), index - section.begin);
      },
    };
  }
  if (path === "tsconfig.json") return fixedFile("generator/src/views/manifest.ts");
  if (path === "generated.json") return fixedFile("generator/src/write/record.ts");
  if (target === "types" && path === "src/generated/schema.ts") return schemaFile(described);
  const output = outputOf(target, viewContext(config, described.model), path);
  return output && partFile(sources, modulePart(input, target, output));
}

function outputOf(target: Target, context: ViewContext, path: string): Output | undefined {
  const output = outputsOf(target, context).find((one) => one.path === path);
  if (output?.view() === undefined) return undefined;
  // Not every component schema has a module in every target.
  const isUsed = output.subject.kind !== "schema" || renderTarget(target, context).some((one) => one.path === path);
  return isUsed ? output : undefined;
}

function partFile({ input, described, cwd }: Sources, part: Part): GeneratedFile {
  const { subject, template, printer } = part;
  const lines = part.run(input);
  return {
    subject,
    template,
    printer,
    lines,
    find: (disk, index) => plannedLine(disk, lines, index),
    ours: (disk) => disk,
    facts: (index, column) => lineFacts({ part, input, document: described.document, cwd }, index, column),
    uses: () => usesOf(input, readsOf(part, input)),
  };
}

function readsOf(part: Part, input: Input): Reads {
  const { copy, reads, during } = recorded(input);
  part.run(copy, during);
  return reads;
}

async function schemaFile({ document, model }: Described): Promise<GeneratedFile> {
  const { text, pointers } = await schemaLines(document);
  const lines = text.split("\n");
  return {
    subject: { kind: "api" },
    template: undefined,
    printer: "generator/src/schema-types.ts",
    lines,
    find: (disk, index) => plannedLine(disk, lines, index),
    ours: (disk) => disk,
    facts: (index) => {
      const pointer = pointers[index];
      return {
        segment: undefined,
        pointers: pointer === undefined ? [] : [{ pointer, columns: undefined, views: [], withMembers: true }],
        settings: [],
      };
    },
    uses: () => ({ operations: model.operations.map(({ id }) => id).sort(), schemas: [...model.schemas.keys()] }),
  };
}

/** What is the same for every document, or says nothing of one. */
function fixedFile(printer: string): GeneratedFile {
  return {
    subject: { kind: "api" },
    template: undefined,
    printer,
    lines: [],
    find: (_disk, index) => ({ index, isSame: true }),
    ours: () => [],
    facts: () => ({ segment: undefined, pointers: [], settings: [] }),
    uses: () => ({ operations: [], schemas: [] }),
  };
}
