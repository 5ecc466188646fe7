import type { Schema } from "../../model.ts";
import { type Site, componentSite } from "../site.ts";
import { compareAnnotations } from "./compare-annotations.ts";
import { compareAssertions } from "./compare-assertions.ts";
import { compareConstraints } from "./compare-constraints.ts";
import { compareUnions } from "./compare-unions.ts";
import type { Context } from "./context.ts";
import { type Flat, flatten } from "./flatten.ts";
import { unionOf } from "./union.ts";

/**
 * Compares two schemas (JSON Schema 2020-12 as OpenAPI 3.1 uses it) as what a value of theirs may be. How they are
 * written down makes no difference: a reference or what it names, `oneOf` with null or a list of types, one object or its
 * parts in `allOf`.
 */
export function compareSchemas(
  context: Context,
  site: Site,
  before: readonly Schema[],
  after: readonly Schema[],
): void {
  const old = flatten(context.before, before);
  const now = flatten(context.after, after);
  const isReference = old.isAlone && now.isAlone && old.name === now.name;
  if (isReference && old.name !== undefined && context.unchanged.has(old.name)) return;
  const key = `${site.position} ${keyOf(old)} ${keyOf(now)}`;
  if (context.met.has(key)) return;
  context.met.add(key);
  const name = old.name ?? now.name;
  const here = name === undefined ? site : componentSite(site, name);
  compareAnnotations(context, here, old, now);
  const was = unionOf(context.before, old);
  const is = unionOf(context.after, now);
  compareUnions(context, here, { pointers: { before: old.pointer, after: now.pointer } }, was, is);
  if (!was.unknown || !is.unknown) return;
  compareConstraints(context, here, old.parts, now.parts);
  compareAssertions(context, here, old.parts, now.parts);
}

function keyOf({ parts }: Flat): string {
  return parts.map(({ pointer }) => pointer).join("&");
}
