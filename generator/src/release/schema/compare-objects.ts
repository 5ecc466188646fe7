import type { Schema } from "../../model.ts";
import { type Site, indexSite, memberSite } from "../site.ts";
import { compareAssertions } from "./compare-assertions.ts";
import { compareConstraints } from "./compare-constraints.ts";
import { type Context, compareOptional, tell } from "./context.ts";
import { type Properties, mergedProperties } from "./properties.ts";
import { type Union, unionOf } from "./union.ts";
import { flatten } from "./flatten.ts";
import { type Index, indexOf } from "./index-of.ts";

/** Compares two objects: their members, whether others may be there, and what else is asked. */
export function compareObjects(
  context: Context,
  site: Site,
  before: readonly Schema[],
  after: readonly Schema[],
): void {
  const old = mergedProperties(before);
  const now = mergedProperties(after);
  const pointers = { before: before[0]?.pointer, after: after[0]?.pointer };
  for (const [name, schemas] of now.members) {
    const was = old.members.get(name);
    if (was === undefined) {
      const kind = now.required.has(name) ? "property-added-required" : "property-added-optional";
      tell(context, memberSite(site, name), kind, { before: pointers.before, after: schemas[0]?.pointer });
      continue;
    }
    compareRequired(context, memberSite(site, name), name, old, now);
    context.compare(context, memberSite(site, name), was, schemas);
  }
  const indexes: Indexes = { before: indexOf(before), after: indexOf(after), now };
  for (const [name, schemas] of old.members)
    if (!now.members.has(name))
      compareGone(context, memberSite(site, name), schemas, old.required.has(name), pointers, indexes.after);
  compareIndexes(context, site, pointers, indexes);
  compareConstraints(context, site, before, after);
  compareAssertions(context, site, before, after);
}

function compareRequired(context: Context, site: Site, name: string, old: Properties, now: Properties): void {
  if (old.required.has(name) === now.required.has(name)) return;
  const pointers = { before: old.members.get(name)?.[0]?.pointer, after: now.members.get(name)?.[0]?.pointer };
  tell(context, site, now.required.has(name) ? "property-became-required" : "property-became-optional", pointers);
}

/** A member that is no longer documented may still be given and read, where members of any name may. */
function compareGone(
  context: Context,
  site: Site,
  before: readonly Schema[],
  wasRequired: boolean,
  pointers: Pointers,
  index: Index,
): void {
  const places = { before: before[0]?.pointer, after: pointers.after };
  if (index.kind === "any") tell(context, site, "became-unknown", places);
  else if (index.kind === "typed") {
    if (wasRequired) tell(context, site, "property-became-optional", places);
    context.compare(context, site, before, [index.schema]);
  } else tell(context, site, "property-removed", places);
}

type Pointers = { readonly before: string | undefined; readonly after: string | undefined };

interface Indexes {
  readonly before: Index;
  readonly after: Index;
  readonly now: Properties;
}

function compareIndexes(context: Context, site: Site, pointers: Pointers, { before, after, now }: Indexes): void {
  const steps = `${before.kind} ${after.kind}`;
  if (steps === "typed typed") compareOptional(context, indexSite(site, "string"), before.schema, after.schema);
  else if (steps === "any typed") tell(context, site, "index-typed", { ...pointers, now: "of one type" });
  else if (steps === "typed any") tell(context, site, "index-untyped", pointers);
  else if (isIndexed(before) && !isIndexed(after)) tell(context, site, "index-removed", pointers);
  else if (!isIndexed(before) && isIndexed(after))
    tell(context, site, clashes(context, after, now) ? "index-added-clashing" : "index-added", pointers);
  else if (steps === "none closed") tell(context, site, "unknown-members-refused", pointers);
  else if (steps === "closed none") tell(context, site, "unknown-members-allowed", pointers);
}

/** Whether a documented member is of a type that members of any name are not. */
function clashes({ after: model }: Context, { schema }: Index, { members }: Properties): boolean {
  if (schema === undefined) return false;
  const any = typesOf(unionOf(model, flatten(model, [schema])));
  return [...members.values()].some((schemas) => {
    const types = typesOf(unionOf(model, flatten(model, schemas)));
    return types === undefined || types.some((type) => any?.includes(type) === false);
  });
}

/** Types by their names; undefined where anything goes. */
function typesOf({ unknown, scalars, arrays, objects, nullable }: Union): readonly string[] | undefined {
  if (unknown) return undefined;
  const composites = [...(arrays.length > 0 ? ["array"] : []), ...(objects.length > 0 ? ["object"] : [])];
  return [...scalars.keys(), ...composites, ...(nullable ? ["null"] : [])];
}

function isIndexed({ kind }: Index): boolean {
  return kind === "any" || kind === "typed";
}
