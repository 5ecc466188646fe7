import { receive } from "../receive.js";
import type { Reader } from "../reader.js";

/** The body as a Blob, of the media type that the response names. */
export const readBlob: Reader = (response, operation, { signal }) => receive(operation, signal, () => response.blob());
