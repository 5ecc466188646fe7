import type { Json } from "./json.ts";
import type { LineColumn } from "./line-column.ts";

/** What a parser hands back. */
export interface Parsed {
  readonly json: Json;
  /** Where a node (or, where it has no place, its nearest ancestor) stands. Works the text through again when asked. */
  readonly position: (tokens: readonly string[]) => LineColumn;
}
