import { encode } from "./encode.js";
import type { Encode, QueryStyle } from "./style.js";

/**
 * RFC 6570 §3.2.3: reserved characters and percent-encoded triples pass. Not so `&` and `+`, which mean something in a
 * query, and `#`, `[` and `]`, which may not stand in one (OpenAPI 3.1.1, `allowReserved`): no value may add a parameter.
 * The names of members are no values: an `=` in one would end it.
 */
const encodeReserved: Encode = (text, isName) =>
  isName
    ? encode(text)
    : text.replace(/(%[\dA-F]{2}|[:/?@!$'()*,;=])|[^]/giu, (part: string, kept?: string) => kept ?? encode(part));

/** A query style for a parameter with `allowReserved: true`. */
/* @__NO_SIDE_EFFECTS__ */
export function reserved(style: QueryStyle): QueryStyle {
  return (name, value) => style(name, value, encodeReserved);
}
