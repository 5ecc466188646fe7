import type { Header } from "../../model.ts";
import { type Context, tell } from "../schema/context.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import type { Site } from "../site.ts";

type Pointers = { readonly before: string; readonly after: string };

/** Compares the headers of a response (OpenAPI 3.1 section 4.8.21), which are called the same whatever their case. */
export function compareHeaders(
  context: Context,
  reply: Site,
  pointers: Pointers,
  before: readonly Header[],
  after: readonly Header[],
): void {
  const olds = new Map(before.map((header) => [header.wire.toLowerCase(), header]));
  const nows = new Map(after.map((header) => [header.wire.toLowerCase(), header]));
  for (const [key, now] of nows) {
    const old = olds.get(key);
    if (old !== undefined) compareHeader(context, headerSite(reply, now.wire), pointers, old, now);
    else tell(context, reply, "header-added", { ...pointers, detail: key, name: now.wire });
  }
  for (const [key, old] of olds)
    if (!nows.has(key)) tell(context, reply, "header-removed", { ...pointers, detail: key, name: old.wire });
}

function headerSite(reply: Site, wire: string): Site {
  const step = `[${JSON.stringify(wire)}]`;
  return { ...reply, position: "header", place: `${reply.place}/headers${step}`, path: `.headers${step}` };
}

function compareHeader(context: Context, site: Site, pointers: Pointers, before: Header, after: Header): void {
  const reply: Site = { ...site, position: "response" };
  if (before.required !== after.required)
    tell(context, reply, after.required ? "header-became-required" : "header-became-optional", {
      ...pointers,
      name: after.wire,
    });
  if (before.docs.description !== after.docs.description) tell(context, site, "docs-changed", pointers);
  if (fingerprint(before.examples) !== fingerprint(after.examples)) tell(context, site, "examples-changed", pointers);
  context.compare(context, site, [before.schema], [after.schema]);
}
