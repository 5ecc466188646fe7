import type { Diagnostic } from "../diagnostics.ts";

/** A place in a file; the first line and the first column are 1. */
export interface Spot {
  /** Relative to where the question was asked. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A place in a file of the document, where it is known to the line. */
export interface SourceSpot {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** An action of an overlay that made what a pointer leads to, or something in it. */
export interface OverlayUse extends SourceSpot {
  /** The first action of an overlay is 1. */
  readonly action: number;
  readonly effect: "adds" | "replaces" | "removes";
  /** Whether it did that to something within the part, and not to the part as a whole. */
  readonly within: boolean;
  /** What it adds, replaces or removes: a pointer (RFC 6901) into the description's own file. */
  readonly pointer: string;
  /** The JSONPath of the action. */
  readonly target: string;
}

/** A part of the description that a line says something of. */
export interface LineSource {
  /** RFC 6901, in the document after overlays and bundling, with the operations of the configuration's tags alone. */
  readonly pointer: string;
  /** Where it stands in the description itself; the nearest part around it where an overlay added it. */
  readonly spec: SourceSpot | undefined;
  readonly overlays: readonly OverlayUse[];
  /** What of the line it made: the first column and the last. */
  readonly columns: { readonly first: number; readonly last: number } | undefined;
  /** Where the generator read it; known only when it runs from its own sources. */
  readonly views: readonly SourceSpot[];
}

/** What a file is about. */
export interface NamedSource {
  readonly name: string;
  readonly pointer: string;
  readonly spec: SourceSpot | undefined;
}

/** What a generated file comes from. */
export interface FileExplanation {
  /** Relative to where the question was asked. */
  readonly file: string;
  readonly package: string;
  readonly target: string;
  /** The template, or the module of the generator that prints the file. */
  readonly template: string | undefined;
  readonly printer: string | undefined;
  /** The operation or the component schema that it is there for; undefined for what is there once for the API. */
  readonly subject: (NamedSource & { readonly kind: "operation" | "schema" }) | undefined;
  readonly operations: readonly NamedSource[];
  readonly schemas: readonly NamedSource[];
  readonly warnings: readonly Diagnostic[];
}

/** What a line of a generated file comes from. */
export interface LineExplanation extends Omit<FileExplanation, "operations" | "schemas" | "template"> {
  readonly line: number;
  readonly column: number | undefined;
  readonly text: string;
  /** Undefined for what no template makes: `schema.ts`, `package.json`. */
  readonly template: Spot | undefined;
  /** Where a partial was asked for, from the inside out. */
  readonly within: readonly Spot[];
  /** Those that made the fewest lines come first. */
  readonly sources: readonly LineSource[];
  /** Settings of the configuration that the line depends on. */
  readonly settings: readonly string[];
  /** False for a line that a person wrote: outside of a README's marks, a member of `package.json`. */
  readonly generated: boolean;
}

export type Explanation = FileExplanation | LineExplanation;
