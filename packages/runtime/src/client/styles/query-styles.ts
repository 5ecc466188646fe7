import { Refusal } from "../errors/refusal.js";
import { encode as encodeAll } from "./encode.js";
import { fields } from "./fields.js";
import { isRecord } from "./is-record.js";
import { jsonText } from "./json-text.js";
import type { QueryStyle } from "./style.js";
import { textOf } from "./text-of.js";

/** `style: form` (RFC 6570 §3.2.8), exploded, OpenAPI's default: `color=blue&color=black`, `R=100&G=200`. */
export const form: QueryStyle = (name, value, encode = encodeAll) =>
  fields(encodeAll(name), value, true, encode).join("&");

const joinedBy =
  (delimiter: string): QueryStyle =>
  (name, value, encode = encodeAll) =>
    fields(encodeAll(name), value, false, encode, delimiter).join("");

/** `style: form, explode: false`: `color=blue,black`, `color=R,100,G,200`. */
export const formJoined: QueryStyle = /* @__PURE__ */ joinedBy(",");

/** `style: spaceDelimited`: `color=blue%20black`. */
export const spaceDelimited: QueryStyle = /* @__PURE__ */ joinedBy("%20");

/** `style: pipeDelimited`: `color=blue%7Cblack`; a bare `|` may not stand in a URL (RFC 3986). */
export const pipeDelimited: QueryStyle = /* @__PURE__ */ joinedBy("%7C");

/** `style: deepObject`: `color%5BR%5D=100&color%5BG%5D=200`. OpenAPI defines neither lists nor objects in it. */
export const deepObject: QueryStyle = (name, value, encode = encodeAll) => {
  if (value === undefined || value === null) return "";
  if (!isRecord(value)) throw new Refusal("is not an object");
  return Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .map(([member, inner]) => `${encodeAll(`${name}[${member}]`)}=${encode(textOf(inner))}`)
    .join("&");
};

/** Objects by dotted names, to any depth, lists by repeated ones: `page.count=3&page.cursor=Mw%3D%3D`. Not in OpenAPI. */
export const dotted: QueryStyle = (name, value, encode = encodeAll) =>
  isRecord(value)
    ? Object.entries(value)
        .map(([member, inner]) => dotted(`${name}.${member}`, inner, encode))
        .filter(Boolean)
        .join("&")
    : form(name, value, encode);

/** A parameter with JSON `content`: `filter=%7B%22a%22%3A1%7D`; `null` is sent as JSON's. */
export const queryJson: QueryStyle = (name, value, encode = encodeAll) =>
  value === undefined ? "" : `${encodeAll(name)}=${encode(jsonText(value))}`;
