import type { Backend, BackendCollection, Model, Schema } from "../../model.ts";
import type { Finding } from "../finding.ts";
import type { Kind } from "../rules/kind.ts";
import type { Details } from "../schema/context.ts";
import { type Site, operationSite } from "../site.ts";
import { type ModelContext, everywhere } from "./model-context.ts";

/** Compares what a mock keeps: its collections by name, what their items are, and what they are nested in. */
export function compareBackends(context: ModelContext): void {
  const olds = collectionsOf(context.before.backend);
  const nows = collectionsOf(context.after.backend);
  const tell = (kind: Kind, collection: string, details: Details = {}): void => {
    const name = `\`${collection}\``;
    const place = `backend/${collection}`;
    context.report({ kind, position: "none", place, it: everywhere(name), name, before: "", after: "", ...details });
  };
  for (const name of nows.keys()) if (!olds.has(name)) tell("collection-added", name);
  for (const [name, old] of olds) {
    const now = nows.get(name);
    if (now === undefined) tell("collection-removed", name);
    else if (old.parent !== now.parent || !hasSameItems(context, old, now))
      tell("collection-changed", name, { was: collectionText(old), now: collectionText(now) });
  }
}

function collectionsOf(backend: Backend | undefined): ReadonlyMap<string, BackendCollection> {
  return new Map((backend?.collections ?? []).map((collection) => [collection.name, collection]));
}

/** What differs within one component is told there; another component may say the same. */
function hasSameItems(context: ModelContext, old: BackendCollection, now: BackendCollection): boolean {
  if (old.schema === now.schema) return true;
  const was = schemaOf(context.before, old);
  const is = schemaOf(context.after, now);
  const [operation] = context.after.operations;
  if (was === undefined || is === undefined || operation === undefined) return false;
  const found: Finding[] = [];
  const site: Site = { ...operationSite(operation), position: "response" };
  const silent = { ...context, met: new Set<string>(), report: (finding: Finding) => void found.push(finding) };
  context.compare(silent, site, [was], [is]);
  return found.every(({ kind }) => kind === "docs-changed" || kind === "examples-changed");
}

function schemaOf({ schemas }: Model, { schema }: BackendCollection): Schema | undefined {
  return schemas.get(schema)?.schema;
}

function collectionText({ schema, parent }: BackendCollection): string {
  return parent === undefined ? `items of \`${schema}\`` : `items of \`${schema}\` in each of \`${parent}\``;
}
