import type { DiagnosticCode } from "../diagnostics.ts";
import type { Path } from "./pointer.ts";

/** Something that a check has found in the document; where it stands is worked out later. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly fix: string;
  readonly path: Path | undefined;
}

export type Report = (finding: Finding) => void;
