import { emptyObject, isObject, put } from "../load/json.ts";
import type { Json } from "../load/json.ts";

/** A copy with all keys in code-unit order. The order of lists is part of the value. */
export function canonicalData(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonicalData);
  if (!isObject(value)) return value;
  const copy = emptyObject();
  for (const [key, member] of Object.entries(value).sort(byKey)) put(copy, key, canonicalData(member));
  return copy;
}

/** Orders entries by key, in code units: the same on every machine. */
export function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An order of JSON values that depends on the values alone: numbers by size, texts, then the rest; null last. */
export function compareData(a: Json, b: Json): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(JSON.stringify(canonicalData(a)), JSON.stringify(canonicalData(b)));
}

function rankOf(value: Json): number {
  return value === null
    ? 4
    : (({ number: 0, string: 1, boolean: 2 } as Readonly<Record<string, number>>)[typeof value] ?? 3);
}
