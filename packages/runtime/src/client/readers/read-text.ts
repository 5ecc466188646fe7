import { receive } from "../receive.js";
import type { Reader } from "../reader.js";

/** The body as text. */
export const readText: Reader = (response, operation, { signal }) => receive(operation, signal, () => response.text());
