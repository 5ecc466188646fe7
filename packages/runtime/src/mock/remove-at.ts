/** A copy of a JSON value without what a pointer (RFC 6901) leads to; the value itself where it leads nowhere. */
export function removeAt(value: unknown, pointer: string): unknown {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  return remove(value, steps);
}

function remove(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return value;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === step ? remove(item, rest) : item));
  const members = Object.entries(value).filter(([name]) => name !== step || rest.length > 0);
  return Object.fromEntries(members.map(([name, member]) => [name, name === step ? remove(member, rest) : member]));
}
