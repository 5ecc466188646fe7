import { isIpv6 } from "./ip.js";

/** RFC 3986, appendix B, with the characters that its parts may have (section 2). */
const CHAR = "[\\w.~!$&'()*+,;=:@-]|%[\\da-f]{2}";
const URI = new RegExp(
  `^[a-z][a-z\\d+.-]*:(?://(?:(?:${CHAR.replace("@", "")})*@)?(?:\\[([^\\]]*)\\]|(?:${CHAR.replace(":@", "")})*)(?::\\d*)?(?=[/?#]|$))?(?:${CHAR}|/)*(?:\\?(?:${CHAR}|[/?])*)?(?:#(?:${CHAR}|[/?])*)?$`,
  "i",
);

/** `URI` (RFC 3986 section 3): with a scheme; the address in brackets is one. */
export function isUri(text: string): boolean {
  const found = URI.exec(text);
  return (
    found !== null &&
    (found[1] === undefined || isIpv6(found[1]) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(found[1]))
  );
}
