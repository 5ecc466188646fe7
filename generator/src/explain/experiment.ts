import type { Path } from "./path.ts";

/**
 * A question to the generator: what would the file be if this part of the model were another? `change` gives it one of
 * `values` (the first with which a file can be made), `drop` takes it away, `rename` calls an operation, a component schema
 * or a security scheme differently wherever it is named.
 */
export type Experiment =
  | { readonly kind: "change"; readonly path: Path; readonly values: readonly unknown[] }
  | { readonly kind: "drop"; readonly path: Path }
  | {
      readonly kind: "rename";
      readonly path: Path;
      readonly what: Renamed;
      readonly from: string;
      readonly to: string;
    };

export type Renamed = "operation" | "schema" | "scheme";
