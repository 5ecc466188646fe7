import type { QueryStyle } from "../styles/style.js";

/**
 * How the members of a form are written (OpenAPI 3.1.1 §4.8.15), by name: by a style, as query parameters are, or as a
 * media type. A media type may be a range or a list (`image/png, image/jpeg`).
 */
export type Encodings = Readonly<Record<string, string | QueryStyle>>;
