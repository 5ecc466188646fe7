import type { JsonValue, Media } from "../model.ts";

/**
 * An example of a body as it is on the wire: what comes piece by piece is text, whose pieces the document may give as
 * values, in a list or alone.
 */
export function wireValue({ format }: Media, value: JsonValue): JsonValue {
  const write = PIECES[format];
  if (write === undefined || typeof value === "string") return value;
  const pieces: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  return pieces.map((piece) => write(JSON.stringify(piece))).join("");
}

const PIECES: Readonly<Partial<Record<Media["format"], (json: string) => string>>> = {
  events: (json) => `data: ${json}\n\n`,
  lines: (json) => `${json}\n`,
  sequence: (json) => `\u001e${json}\n`,
};
