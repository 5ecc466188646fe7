/** `IPv4address` (RFC 2673 section 3.2): four decimal numbers, none with a zero before it. */
export const isIpv4 = (text: string): boolean => /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}$/.test(text);

/** The groups of one side of `::`; those of 32 bits count twice. */
function groupsOf(side: string, mayEndInIpv4: boolean): number {
  if (side === "") return 0;
  const groups = side.split(":");
  const last = groups.at(-1) ?? "";
  const ipv4 = mayEndInIpv4 && isIpv4(last);
  return groups.slice(0, ipv4 ? -1 : groups.length).every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.length + (ipv4 ? 1 : 0)
    : Infinity;
}

/** An IPv6 address as text (RFC 4291 section 2.2), without a zone. */
export function isIpv6(text: string): boolean {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return false;
  if (tail === undefined) return groupsOf(head, true) === 8;
  return groupsOf(head, false) + groupsOf(tail, true) < 8;
}
