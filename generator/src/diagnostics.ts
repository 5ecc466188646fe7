/**
 * What went wrong with a document, a flag or the output folder, said for a person.
 *
 * Every diagnostic has a code that `generator/docs/diagnostics.md` explains; a test keeps the two in step.
 */
export interface Diagnostic {
  /** One of {@link DiagnosticCode}. */
  readonly code: DiagnosticCode;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do about it. */
  readonly fix: string;
  /** The file that holds the fault, as the user named it. */
  readonly file?: string | undefined;
  /** First line is 1. */
  readonly line?: number | undefined;
  /** First column is 1. */
  readonly column?: number | undefined;
  /** RFC 6901, in the document after overlays and bundling: `/paths/~1users/get`. */
  readonly pointer?: string | undefined;
}

export type DiagnosticCode =
  | "E_FILE"
  | "E_ENCODING"
  | "E_SYNTAX"
  | "E_LIMIT"
  | "E_VERSION"
  | "E_DOCUMENT"
  | "E_REF"
  | "E_REF_DENIED"
  | "E_TAG"
  | "E_OPERATION_ID"
  | "E_PATH_PARAMETER"
  | "E_OVERLAY"
  | "E_EXTENSION"
  | "E_UNSUPPORTED"
  | "E_CONFIG"
  | "E_USAGE"
  | "E_HAND_EDITED"
  | "E_FOREIGN_FILE"
  | "E_OUTPUT"
  | "E_BUSY"
  | "E_LISTEN"
  | "E_BASE"
  | "E_CHANGESET"
  | "E_NOT_GENERATED"
  | "E_OTHER_API"
  | "E_PACKAGE"
  | "E_PLACE"
  | "E_POLICY"
  | "E_INTERNAL"
  | "W_EDITED"
  | "W_PATTERN"
  | "W_SKIPPED"
  | "W_STALE";

/** Where a JSON pointer stands in the files that were read. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Finds the place of a pointer; the nearest ancestor's where the pointer itself has none. */
export type Locate = (pointer: string) => Place | undefined;

/** Thrown by every stage. Carries one or more diagnostics; the CLI prints them and exits with 2, without a stack. */
export class SpecloomError extends Error {
  override readonly name = "SpecloomError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: Diagnostic | readonly Diagnostic[]) {
    const list: readonly Diagnostic[] = Array.isArray(diagnostics) ? diagnostics : [diagnostics as Diagnostic];
    super(list.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`).join("\n"));
    this.diagnostics = list;
  }
}

/** The text of a diagnostic for a terminal: place, code and cause on one line, the fix below. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, pointer } = diagnostic;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const head = [place, `${diagnostic.code}: ${diagnostic.message}`].filter(Boolean).join(" ");
  const lines = [head];
  if (pointer !== undefined) lines.push(`  at ${pointer === "" ? "the top of the document" : pointer}`);
  lines.push(`  fix: ${sentence(diagnostic.fix)}`);
  return lines.map(printable).join("\n");
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.?!:>]$/.test(text) ? "" : ".");
}

/** Spec text may hold terminal control sequences or direction controls: show them, never send them. */
function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
