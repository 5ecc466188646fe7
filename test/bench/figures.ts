import { join } from "node:path";
import { rewriteTable } from "./table.ts";

const root = join(import.meta.dirname, "../..");

/** Whose README shows a figure beside the first one: a folder of `packages/`. */
export const SHOWN = ["types", "client", "react-query", "msw"] as const;
export type Shown = (typeof SHOWN)[number];

/** A row of a table of figures. */
export interface Figure {
  /** As Markdown: `| name | 42 |`. */
  readonly row: string;
  /** The package that it is a figure of; none where it is only there to compare with. */
  readonly of?: Shown | undefined;
  /** False where the package's own README alone shows it. */
  readonly first?: boolean | undefined;
}

export interface Figures {
  readonly head: readonly string[];
  readonly figures: readonly Figure[];
  /** How they were measured, below the table. */
  readonly how: string;
  /** What the marks in a README are called. */
  readonly mark: string;
}

/** The table of the first README, or of a package's. */
export function tableFor({ head, figures, how }: Figures, shown: Shown | undefined): string {
  const rows = figures.filter(({ of, first }) => (shown === undefined ? first !== false : of === shown));
  return [...head, ...rows.map(({ row }) => row), "", how].join("\n");
}

/**
 * Puts the tables between their marks in the first README and in that of each package. The generator writes into other
 * marks (`specloom:begin`) and never into these. Throws for a README without them.
 */
export function rewriteFigures(figures: Figures, folder: string = root): void {
  rewriteTable(join(folder, "README.md"), tableFor(figures, undefined), figures.mark);
  for (const shown of SHOWN)
    rewriteTable(join(folder, "packages", shown, "README.md"), tableFor(figures, shown), figures.mark);
}
