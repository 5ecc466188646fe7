import type { BodyEncoder } from "./body-encoder.js";

/** Writes JSON (RFC 8259). */
export const jsonBody: BodyEncoder = (value, type) => [JSON.stringify(value), type];
