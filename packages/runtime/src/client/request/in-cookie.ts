import { own } from "../own.js";
import type { CookieStyle } from "../styles/style.js";
import { addCookie } from "./add-cookie.js";
import type { RequestWriter } from "./request-writer.js";

/** A parameter in a cookie (OpenAPI 3.1 §4.8.12). */
/* @__NO_SIDE_EFFECTS__ */
export function inCookie(name: string, style: CookieStyle): RequestWriter {
  return (draft) => {
    draft.at = `cookies.${name}`;
    addCookie(draft, style(name, own(draft.input.cookies, name)));
  };
}
