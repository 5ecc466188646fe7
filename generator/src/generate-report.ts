import type { Diagnostic } from "./diagnostics.ts";
import type { WriteReport } from "./write/output.ts";

/** What a run did. */
export interface GenerateReport extends WriteReport {
  readonly api: { readonly title: string; readonly version: string };
  readonly operations: number;
  readonly schemas: number;
  /** The packages, as folders below the output. */
  readonly packages: readonly string[];
  readonly warnings: readonly Diagnostic[];
}
