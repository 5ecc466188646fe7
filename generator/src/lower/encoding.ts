import type { Encoding, MediaFormat, QueryStyle } from "../model.ts";
import { type Context, type Cursor, children, flag, text } from "./context.ts";
import { explodeOf, styleIn } from "./parameter-style.ts";

/**
 * The Encoding Objects (OpenAPI 3.1 section 4.8.15) of a form. They mean nothing to any other media type (section
 * 4.8.14), and are left out there.
 */
export function lowerEncodings(context: Context, media: Cursor, format: MediaFormat): Encoding[] {
  if (format !== "form" && format !== "multipart") return [];
  return children(media, "encoding").map(([name, cursor]) => {
    if (format === "multipart") warnOfHeaders(context, name, cursor);
    const style = styleOf(context, cursor);
    // Section 4.8.15.1: a style takes the place of a media type.
    return {
      name,
      style,
      contentType: style === undefined ? text(cursor.node, "contentType") || undefined : undefined,
    };
  });
}

/** Where one of the three is stated, the others are as in a query. */
function styleOf(context: Context, cursor: Cursor): QueryStyle | undefined {
  if (!["style", "explode", "allowReserved"].some((key) => cursor.node[key] !== undefined)) return undefined;
  const style = styleIn(context, cursor, "query");
  return { style, explode: explodeOf(cursor, style), allowReserved: flag(cursor.node, "allowReserved") };
}

/** An input has no place for their values; `Content-Type` is said by `contentType` (section 4.8.15.1). */
function warnOfHeaders(context: Context, name: string, cursor: Cursor): void {
  const headers = children(cursor, "headers").filter(([header]) => header.toLowerCase() !== "content-type");
  const pointer = `${cursor.pointer}/headers`;
  // A body that several operations share is lowered for each.
  const told = context.warnings.some((warning) => warning.code === "W_SKIPPED" && warning.pointer === pointer);
  if (headers.length === 0 || told) return;
  context.warn({
    code: "W_SKIPPED",
    message: `part ${JSON.stringify(name)} is sent without the headers ${headers.map(([header]) => header).join(", ")}: a call has no place for their values`,
    fix: "ask whether the server needs them; nothing has to be done where it does not",
    pointer,
  });
}
