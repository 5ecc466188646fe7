import { encode } from "./encode.js";
import { fields } from "./fields.js";
import { jsonText } from "./json-text.js";
import type { PathStyle } from "./style.js";
import { textOf } from "./text-of.js";

const before = (mark: string, parts: readonly string[]): string => parts.map((part) => mark + part).join("");

/** RFC 6570 §3.2.7: an empty text has no equals sign. */
const matrixFields = (name: string, value: unknown, explode: boolean): string[] =>
  fields(encode(name), value, explode, encode).map((part) => part.replace(/=$/, ""));

/** `style: simple` of a parameter that is a single value: `blue`. */
export const simpleText: PathStyle = (_name, value) => encode(textOf(value));

/** `style: simple` (RFC 6570 §3.2.2): `blue,black`, `R,100,G,200`. */
export const simple: PathStyle = (_name, value) => fields(undefined, value, false, encode).join(",");

/** `style: simple, explode: true`: `blue,black`, `R=100,G=200`. */
export const simpleExploded: PathStyle = (_name, value) => fields(undefined, value, true, encode).join(",");

/** `style: label` (RFC 6570 §3.2.5): `.blue,black`, `.R,100,G,200`. */
export const label: PathStyle = (_name, value) => before(".", fields(undefined, value, false, encode));

/** `style: label, explode: true`: `.blue.black`, `.R=100.G=200`. */
export const labelExploded: PathStyle = (_name, value) => before(".", fields(undefined, value, true, encode));

/** `style: matrix` (RFC 6570 §3.2.7): `;color=blue,black`, `;color=R,100,G,200`. */
export const matrix: PathStyle = (name, value) => before(";", matrixFields(name, value, false));

/** `style: matrix, explode: true`: `;color=blue;color=black`, `;R=100;G=200`. */
export const matrixExploded: PathStyle = (name, value) => before(";", matrixFields(name, value, true));

/** A parameter with JSON `content`, percent-encoded. */
export const pathJson: PathStyle = (_name, value) => encode(jsonText(value));
