import type { Scalar } from "./shape.js";

/** Numbers as JSON has them (RFC 8259 §6), which is how the client writes them. */
const decimal = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The value that a text stands for. A text that stands for none of the expected types is given back, so that whoever
 * validates the value can name it.
 *
 * Where a string may stand too, a number must be written as the client writes it: `007` and `1.0` stay strings.
 */
export function scalarOf(text: string, scalars: readonly Scalar[]): unknown {
  const isText = scalars.includes("string");
  const number = numberOf(text, scalars);
  if (number !== undefined && (!isText || String(number) === text)) return number;
  if (scalars.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  if (scalars.includes("null") && !isText && text === "null") return null;
  return text;
}

/** An integer that no number holds exactly is a bigint. */
function numberOf(text: string, scalars: readonly Scalar[]): number | bigint | undefined {
  const isInteger = scalars.includes("integer");
  if (!(isInteger || scalars.includes("number")) || !decimal.test(text)) return undefined;
  const number = Number(text);
  if (isInteger && !Number.isSafeInteger(number) && /^-?\d+$/.test(text)) return BigInt(text);
  return Number.isFinite(number) ? number : undefined;
}
