import { jsonText } from "../styles/json-text.js";
import type { Encoder } from "./encoder.js";

/** JSON (RFC 8259), for `application/json` and every type that ends in `+json`. */
export const json: Encoder = (value) => jsonText(value);
