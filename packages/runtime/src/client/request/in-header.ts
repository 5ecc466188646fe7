import { own } from "../own.js";
import { setHeader } from "../set-header.js";
import type { HeaderStyle } from "../styles/style.js";
import type { RequestWriter } from "./request-writer.js";

/** A parameter in a header (OpenAPI 3.1 §4.8.12). Where it has no value, what the client says of that header stays. */
/* @__NO_SIDE_EFFECTS__ */
export function inHeader(name: string, style: HeaderStyle): RequestWriter {
  return (draft) => {
    draft.at = `headers.${name}`;
    const text = style(name, own(draft.input.headers, name));
    if (text !== undefined) setHeader(draft, name, text);
  };
}
