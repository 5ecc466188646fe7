import type { StaleQuery } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { markdownCode } from "../print/markdown.ts";
import type { View } from "../render.ts";
import { type ViewContext, namesOf } from "./context.ts";
import { cachingOf } from "./query-parts.ts";

const BECAUSE: Readonly<Record<StaleQuery["because"], Code>> = {
  path: code`it reads what is written`,
  container: code`it holds what is written`,
  schema: code`the answers share a schema`,
  overlay: code`the description says so`,
};

/** The rows of the table that says what each write makes stale. */
export function invalidationRows(context: ViewContext): View[] {
  const { operations } = context.model;
  return operations
    .filter(({ kind }) => kind === "mutation")
    .map((operation) => {
      const { stale } = cachingOf(context, operation.id);
      const queries = stale.map((one) => queryCode(context, one));
      const reasons = [...new Set(stale.map(({ because }) => BECAUSE[because]))];
      return {
        write: markdownCode(namesOf(context, operation).call),
        queries: queries.length > 0 ? joinCode(queries, ", ") : code`nothing`,
        because: joinCode(reasons, ", "),
      };
    })
    .sort((a, b) => (a.write < b.write ? -1 : 1));
}

function queryCode(context: ViewContext, { operation, same }: StaleQuery): Code {
  const call = markdownCode(context.names.operations.get(operation)?.call ?? operation);
  if (same.length === 0) return call;
  return code`${call} of the same ${joinCode(
    same.map(({ query }) => markdownCode(query)),
    ", ",
  )}`;
}
