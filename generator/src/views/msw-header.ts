import type { JsonValue, Reply } from "../model.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import type { View } from "../render.ts";
import type { ViewContext } from "./context.ts";
import { sampleOf } from "./sample.ts";

/** What an example says about the bytes on the wire is not true of a mock's. */
const ABOUT_BYTES: ReadonlySet<string> = new Set([
  "content-type",
  "content-length",
  "content-encoding",
  "transfer-encoding",
]);

/** The headers that a reply is documented to have, each with its example, else a value of its schema. */
export function headerViews(context: ViewContext, reply: Reply): View[] {
  return reply.headers.flatMap((header) => {
    const value = headerText(header.examples[0]?.value ?? sampleOf(context.model, header.schema));
    const isSent = !ABOUT_BYTES.has(header.wire.toLowerCase()) && canBeHeader(header.wire, value);
    return isSent ? [{ key: key(header.wire), value: literal(value) }] : [];
  });
}

/** RFC 9110 section 5: what the platform's `Headers` would refuse is left out, since the mock could never send it. */
function canBeHeader(name: string, value: string): boolean {
  return /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/.test(name) && /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value);
}

/** Style `simple` (OpenAPI 3.1 section 4.8.21): lists are joined by commas. */
function headerText(value: JsonValue): string {
  if (Array.isArray(value)) return value.map(headerText).join(",");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .flat()
      .map((part) => headerText(part))
      .join(",");
  return String(value);
}
