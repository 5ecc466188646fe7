import type { Reader } from "../reader.js";

/** The body as text. */
export const readText: Reader = (response) => response.text();
