import type { Media } from "../model.ts";
import { type Code } from "../print/code.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import type { ViewContext } from "./context.ts";

/** The shared list where it is exactly that, a literal one elsewhere. */
export function mediaTypeList(context: ViewContext, media: readonly Media[], uses: Uses): Code {
  const list = namedMediaTypes(context);
  const types = media.map(({ type }) => type);
  if (list.length > 0 && types.length === list.length && list.every((type) => types.includes(type))) {
    return uses.value("mediaTypes", "../media-types.js");
  }
  return literal(types);
}

/** The media types that the document names, the default one first. */
export function namedMediaTypes(context: ViewContext): string[] {
  const names = context.model.api.mediaTypes;
  if (names === undefined) return [];
  const fallback = names.names.get(names.default) ?? "";
  return [fallback, ...[...names.names.values()].filter((type) => type !== fallback).sort()];
}
