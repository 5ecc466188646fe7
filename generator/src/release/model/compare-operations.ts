import type { Operation } from "../../model.ts";
import { tell } from "../schema/context.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import { type Site, operationSite } from "../site.ts";
import { compareBodies } from "./compare-bodies.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareReplies } from "./compare-replies.ts";
import { compareRest } from "./compare-rest.ts";
import { compareSecurity } from "./compare-security.ts";
import type { ModelContext } from "./model-context.ts";
import { pairOperations, templateOf } from "./pair-operations.ts";
import { variablesOf } from "./renamed-variables.ts";

/** Compares operations (OpenAPI 3.1 section 4.8.10), one by one. */
export function compareOperations(context: ModelContext): void {
  const { pairs, added, removed } = pairOperations(context.before.operations, context.after.operations);
  for (const operation of added)
    tell(context, operationSite(operation), "operation-added", { after: operation.pointer });
  for (const operation of removed)
    tell(context, operationSite(operation), "operation-removed", { before: operation.pointer });
  for (const [before, after] of pairs) compareOperation(context, before, after);
}

function compareOperation(model: ModelContext, before: Operation, after: Operation): void {
  const site = operationSite(before);
  const pointers = { before: before.pointer, after: after.pointer };
  const context = { ...model, met: new Set<string>() };
  compareRoutes(model, site, before, after);
  if (before.docs.deprecated !== after.docs.deprecated)
    tell(context, site, after.docs.deprecated ? "operation-deprecated" : "operation-undeprecated", pointers);
  if (textOf(before) !== textOf(after)) tell(context, site, "docs-changed", pointers);
  compareParameters(context, before, after);
  compareBodies(context, before, after);
  compareReplies(context, before, after);
  compareSecurity(context, before, after);
  comparePaging(model, site, before, after);
  compareRest(model, site, pointers, { before, after }, COMPARED);
  if (fingerprint(before.rateLimit) !== fingerprint(after.rateLimit))
    tell(context, site, "rate-limit-changed", pointers);
}

/** The members of an operation that are compared, or that follow from those. */
const COMPARED = [
  "id",
  "pointer",
  "method",
  "path",
  "docs",
  "kind",
  "parameters",
  "body",
  "replies",
  "security",
  "pagination",
  "rateLimit",
] as const satisfies readonly (keyof Operation)[];

function compareRoutes(context: ModelContext, site: Site, before: Operation, after: Operation): void {
  const pointers = { before: before.pointer, after: after.pointer };
  if (before.id !== after.id) tell(context, site, "operation-renamed", { ...pointers, now: after.id });
  if (before.method !== after.method) {
    const methods = { was: before.method.toUpperCase(), now: after.method.toUpperCase() };
    tell(context, site, "operation-method-changed", { ...pointers, ...methods });
  }
  if (before.path === after.path) return;
  if (templateOf(before.path) !== templateOf(after.path)) {
    tell(context, site, "operation-path-changed", { ...pointers, was: before.path, now: after.path });
    return;
  }
  const names = variablesOf(after.path);
  for (const [index, was] of variablesOf(before.path).entries()) {
    const now = names[index] ?? was;
    if (was !== now) tell(context, site, "path-variable-renamed", { ...pointers, was, now, detail: was });
  }
}

function textOf({ docs }: Operation): string {
  return `${docs.summary}\n${docs.description}`;
}

function comparePaging(context: ModelContext, site: Site, before: Operation, after: Operation): void {
  const pointers = { before: before.pointer, after: after.pointer };
  const wire = ({ pagination }: Operation): string =>
    pagination === undefined
      ? ""
      : fingerprint([pagination.cursor, pagination.count, pagination.next, pagination.items]);
  if (wire(before) === wire(after)) return;
  const kind = before.pagination === undefined ? "pagination-added" : "pagination-changed";
  tell(context, site, after.pagination === undefined ? "pagination-removed" : kind, pointers);
}
