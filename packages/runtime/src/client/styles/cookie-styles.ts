import { encode } from "./encode.js";
import { fields } from "./fields.js";
import { jsonText } from "./json-text.js";
import type { CookieStyle } from "./style.js";

/** `style: form, explode: false`: `color=blue,black`, `color=R,100,G,200`. Browsers let no script set cookies so. */
export const cookie: CookieStyle = (name, value) => fields(encode(name), value, false, encode).join("");

/**
 * `style: form, explode: true`: `color=blue; color=black`, `R=100; G=200`. The `&` of OpenAPI 3.1's table separates no
 * cookies (RFC 6265 §4.2.1), so this is 3.2's `style: cookie`, encoded. Browsers let no script set cookies so.
 */
export const cookieExploded: CookieStyle = (name, value) => fields(encode(name), value, true, encode).join("; ");

/** A parameter with JSON `content`, percent-encoded; `null` is sent as JSON's. */
export const cookieJson: CookieStyle = (name, value) =>
  value === undefined ? "" : `${encode(name)}=${encode(jsonText(value))}`;
