import type { Media } from "../../model.ts";
import type { Finding } from "../finding.ts";
import type { Kind } from "../rules/kind.ts";
import { type Context, compareOptional, tell } from "../schema/context.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import type { Site } from "../site.ts";

type Pointers = { readonly before: string; readonly after: string };

/** Compares the media types (OpenAPI 3.1 section 4.8.14) in which one body is offered, and their schemas. */
export function compareContents(
  context: Context,
  site: Site,
  pointers: Pointers,
  before: readonly Media[],
  after: readonly Media[],
): void {
  const olds = new Map(before.map((media) => [keyOf(media), media]));
  const nows = new Map(after.map((media) => [keyOf(media), media]));
  const added = after.filter((media) => !olds.has(keyOf(media)));
  const removed = before.filter((media) => !nows.has(keyOf(media)));
  const names = { was: typesText(removed), now: typesText(added) };
  if (added.length > 0 && removed.length > 0) tell(context, site, "media-replaced", { ...pointers, ...names });
  else if (added.length > 0)
    tell(context, site, kindOfAddition(context, site, before, added), { ...pointers, ...names });
  else if (removed.length > 0) tell(context, site, "media-removed", { ...pointers, ...names });
  for (const [key, old] of olds) {
    const now = nows.get(key) ?? (removed.length === 1 && added.length === 1 ? added[0] : undefined);
    if (now !== undefined) compareMedia(context, site, pointers, old, now);
  }
}

function kindOfAddition(context: Context, site: Site, before: readonly Media[], added: readonly Media[]): Kind {
  const isSame = added.every((now) =>
    before.some((old) => old.format === now.format && hasSameSchema(context, site, old, now)),
  );
  if (isSame) return "media-added";
  const isJson = ({ format }: Media): boolean => format === "json";
  const isPreferred = site.position === "response" && added.some(isJson) && !before.some(isJson);
  return isPreferred ? "media-added-preferred" : "media-added-new";
}

function hasSameSchema(context: Context, site: Site, before: Media, after: Media): boolean {
  const found: Finding[] = [];
  const silent: Context = { ...context, met: new Set(), report: (finding) => void found.push(finding) };
  compareOptional(silent, site, before.schema, after.schema);
  return found.every(({ kind }) => kind === "docs-changed" || kind === "examples-changed");
}

function compareMedia(context: Context, site: Site, pointers: Pointers, before: Media, after: Media): void {
  compareOptional(context, site, before.schema, after.schema);
  if (fingerprint(before.examples) !== fingerprint(after.examples)) tell(context, site, "examples-changed", pointers);
}

/** RFC 9110 section 8.3.1: case makes no difference, nor does space. */
function keyOf({ type }: Media): string {
  return type.toLowerCase().replaceAll(" ", "");
}

function typesText(media: readonly Media[]): string {
  return media.map(({ type }) => type).join("`, `");
}
