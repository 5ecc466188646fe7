import type { Body, Operation } from "../../model.ts";
import { type Context, tell } from "../schema/context.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import { inputSite } from "../site.ts";
import { compareContents } from "./compare-contents.ts";

/** Compares request bodies (OpenAPI 3.1 section 4.8.13). */
export function compareBodies(context: Context, before: Operation, after: Operation): void {
  const site = inputSite(before, "body", "body");
  const old = before.body;
  const now = after.body;
  const pointers = { before: `${before.pointer}/requestBody`, after: `${after.pointer}/requestBody` };
  if (old === undefined && now === undefined) return;
  if (old === undefined) {
    const kind = now?.required === true ? "body-added-required" : "body-added-optional";
    tell(context, site, kind, { before: before.pointer, after: pointers.after });
    return;
  }
  if (now === undefined) {
    tell(context, site, "body-removed", { before: pointers.before, after: after.pointer });
    return;
  }
  if (old.required !== now.required)
    tell(context, site, now.required ? "body-became-required" : "body-became-optional", pointers);
  if (textOf(old) !== textOf(now)) tell(context, site, "docs-changed", pointers);
  compareContents(context, site, pointers, old.media, now.media);
  for (const media of old.media) {
    const other = now.media.find(({ type }) => type === media.type);
    if (other === undefined || fingerprint(media.encodings) === fingerprint(other.encodings)) continue;
    tell(context, site, "serialization-changed", {
      ...pointers,
      was: "other encodings",
      now: "other encodings than before",
    });
  }
}

function textOf({ docs }: Body): string {
  return `${docs.summary}\n${docs.description}`;
}
