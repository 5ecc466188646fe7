import type { Diagnostic } from "../diagnostics.ts";
import { decode } from "./decode.ts";
import { foreign, handEdited } from "./faults.ts";
import { hash } from "./hash.ts";
import { mergeManifest } from "./manifest.ts";
import type { OutputPackage } from "./output.ts";
import { manifestFile, readmeFile, recordFile } from "./path-rules.ts";
import { mergeReadme } from "./readme.ts";
import { type PackageRecord, parseRecord, printRecord } from "./record.ts";
import type { FoundFile, Tree } from "./tree.ts";

/** One file, before and after. */
export interface Target {
  /** Relative to the output root. */
  readonly path: string;
  readonly before: FoundFile | undefined;
  /** Nothing where the file goes away. */
  readonly after: Buffer | undefined;
}

export interface PackagePlan {
  /** Every file of the package, the unchanged ones too. */
  readonly targets: readonly Target[];
  /** What a person edited: refused unless forced. */
  readonly edits: readonly Diagnostic[];
  /** Refused always. */
  readonly faults: readonly Diagnostic[];
}

/** Everything of ours lies in here, and nothing else may. */
const ownFolder = "src/generated";

const nothingRecorded: Pick<PackageRecord, "files" | "manifest" | "readme"> = {
  files: new Map(),
  manifest: new Map(),
  readme: new Map(),
};

/** Compares a package with what is on disk; changes nothing. Throws E_OUTPUT for what cannot be read. */
export function planPackage(whole: OutputPackage, tree: Tree): PackagePlan {
  const at = (name: string): string => `${whole.directory}/${name}`;
  const kept = tree.read(at(recordFile));
  const recorded = kept === undefined ? nothingRecorded : parseRecord(kept.bytes, tree.show(at(recordFile)));
  const isTaken = (path: string): boolean => !recorded.files.has(path) && tree.has(at(path));
  const output = { ...whole, files: whole.files.filter(({ path, yields }) => !(yields === true && isTaken(path))) };
  const sources = planSources(output, recorded.files, tree);
  const manifest = planManifest(output, recorded.manifest, tree);
  const readme = planReadme(output, recorded.readme, tree);
  const files = new Map(output.files.map(({ path, text }) => [path, hash(text)]));
  const record = printRecord({ ...output.record, files, manifest: manifest.record, readme: readme.record });
  const last: Target = { path: at(recordFile), before: kept, after: Buffer.from(record) };
  return {
    targets: [...sources.targets, manifest.target, readme.target, last],
    edits: [...sources.edits, ...manifest.edits, ...readme.edits],
    faults: [...sources.faults, ...readme.faults],
  };
}

function planSources(output: OutputPackage, recorded: ReadonlyMap<string, string>, tree: Tree): PackagePlan {
  const at = (name: string): string => `${output.directory}/${name}`;
  const planned = new Map(output.files.map(({ path, text }) => [path, Buffer.from(text)]));
  const gone = [...recorded.keys()].filter((path) => !planned.has(path));
  const targets = [...planned.keys(), ...gone].map((path) => ({
    path: at(path),
    before: tree.read(at(path)),
    after: planned.get(path),
  }));
  const suspects = targets.filter((target) => isForeignTo(target, recorded.get(target.path.slice(at("").length))));
  const isOurs = (path: string): boolean => recorded.has(path.slice(at("").length));
  const known = new Set(targets.map(({ path }) => path));
  const strangers = tree.list(at(ownFolder)).filter((path) => !known.has(path));
  const unknown = [...suspects.map(({ path }) => path).filter((path) => !isOurs(path)), ...strangers];
  return {
    targets: targets.filter(({ before, after }) => before !== undefined || after !== undefined),
    edits: suspects.filter(({ path }) => isOurs(path)).map(({ path }) => handEdited(tree.show(path), "This file")),
    faults: unknown.map((path) => foreign(tree.show(path))),
  };
}

/** Whether what stands there is neither what we are about to write nor what we wrote. */
function isForeignTo({ before, after }: Target, recorded: string | undefined): boolean {
  if (before === undefined || after?.equals(before.bytes)) return false;
  return hash(before.bytes) !== recorded;
}

interface Merged {
  readonly target: Target;
  readonly record: ReadonlyMap<string, string>;
  readonly edits: readonly Diagnostic[];
  readonly faults: readonly Diagnostic[];
}

function planManifest(output: OutputPackage, recorded: ReadonlyMap<string, string>, tree: Tree): Merged {
  const path = `${output.directory}/${manifestFile}`;
  const shown = tree.show(path);
  const before = tree.read(path);
  const current = before && decode(before.bytes, shown);
  const { text, record, edits } = mergeManifest(current, output.manifest, recorded, shown);
  const target = { path, before, after: Buffer.from(text) };
  return { target, record, edits: edits.map((key) => handEdited(shown, `The member ${key}`)), faults: [] };
}

function planReadme(output: OutputPackage, recorded: ReadonlyMap<string, string>, tree: Tree): Merged {
  const path = `${output.directory}/${readmeFile}`;
  const shown = tree.show(path);
  const before = tree.read(path);
  const current = before && decode(before.bytes, shown);
  const { text, ...rest } = mergeReadme(current, output.readme, recorded, shown);
  return { target: { path, before, after: Buffer.from(text) }, ...rest };
}
