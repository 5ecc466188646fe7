import { isHostname } from "./hostname.js";
import { isIpv4, isIpv6 } from "./ip.js";

const LOCAL = /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")$/;

/** `Mailbox` (RFC 5321 section 4.1.2): dotted or quoted before the sign, a name or an address in brackets after it. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  const literal = /^\[(IPv6:)?(.*)\]$/.exec(domain);
  const reachable = literal ? (literal[1] ? isIpv6 : isIpv4)(literal[2] ?? "") : isHostname(domain);
  return at > 0 && LOCAL.test(text.slice(0, at)) && reachable;
}
