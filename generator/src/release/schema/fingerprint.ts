/** A part of the model as text, without where it stands: equal for what says the same in the same words. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, plain) ?? "";
}

function plain(key: string, value: unknown): unknown {
  if (key === "pointer") return undefined;
  if (value instanceof Map) return [...value].sort(byFirst);
  return value instanceof Set ? [...value].sort() : value;
}

function byFirst([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
