import type { Model, Schema } from "../../model.ts";
import type { Finding, Report } from "../finding.ts";
import type { Kind } from "../rules/kind.ts";
import { type Site, termsOf } from "../site.ts";

/** What comparing schemas needs to know. */
export interface Context {
  readonly before: Model;
  readonly after: Model;
  /** Components that are the same in both documents, with all that they reach. */
  readonly unchanged: ReadonlySet<string>;
  readonly report: Report;
  /** How schemas are compared: what compares the parts of a schema comes back to it for theirs. */
  readonly compare: (context: Context, site: Site, before: readonly Schema[], after: readonly Schema[]) => void;
  /** Pairs that were met already, so that recursion ends. */
  readonly met: Set<string>;
}

/** What a finding has besides its kind and its place. */
export type Details = Pick<Finding, "before" | "after" | "detail" | "was" | "now" | "name">;

/** A place in both documents, for what is told of it as a whole. */
export interface Whole {
  readonly pointers: Pick<Details, "before" | "after">;
}

/** Reports a finding at a site. */
export function tell({ report }: Pick<Context, "report">, site: Site, kind: Kind, details: Details = {}): void {
  const { place, position, operation } = site;
  report({ kind, position, place, operation: operation.id, it: termsOf(site), ...details });
}

/** Compares one schema on each side; one that is missing allows everything. */
export function compareOptional(
  context: Context,
  site: Site,
  before: Schema | undefined,
  after: Schema | undefined,
): void {
  context.compare(context, site, before === undefined ? [] : [before], after === undefined ? [] : [after]);
}
