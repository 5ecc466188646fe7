import { Refusal } from "../errors/refusal.js";
import { encode as encodeAll } from "./encode.js";
import { fields } from "./fields.js";
import { isRecord } from "./is-record.js";
import { jsonText } from "./json-text.js";
import type { QueryStyle } from "./style.js";

/** `style: form` (RFC 6570 §3.2.8), exploded, OpenAPI's default: `color=blue&color=black`, `R=100&G=200`. */
export const form: QueryStyle = (name, value, encode = encodeAll) =>
  fields(encodeAll(name), value, true, encode).join("&");

const joinedBy =
  (delimiter: string): QueryStyle =>
  (name, value, encode = encodeAll) =>
    fields(encodeAll(name), value, false, encode, delimiter).join("");

/** `style: form, explode: false`: `color=blue,black`, `color=R,100,G,200`. */
export const formJoined: QueryStyle = /* @__PURE__ */ joinedBy(",");

/** OpenAPI 3.1.1 §4.8.12.3: a single value is "n/a". */
const delimitedBy = (delimiter: string): QueryStyle => {
  const write = joinedBy(delimiter);
  return (name, value, encode) => {
    if (value !== undefined && value !== null && !Array.isArray(value) && !isRecord(value))
      throw new Refusal("is neither a list nor an object");
    return write(name, value, encode);
  };
};

/** `style: spaceDelimited`: `color=blue%20black`. */
export const spaceDelimited: QueryStyle = /* @__PURE__ */ delimitedBy("%20");

/** `style: pipeDelimited`: `color=blue%7Cblack`; a bare `|` may not stand in a URL (RFC 3986). */
export const pipeDelimited: QueryStyle = /* @__PURE__ */ delimitedBy("%7C");

/**
 * `style: deepObject`: `color%5BR%5D=100&color%5BG%5D=200`. OpenAPI defines neither lists nor objects in it. Objects nest,
 * `a[b][c]=1`; lists of single values are `a[b][]=1&a[b][]=2`, which PHP, Rack and qs read as lists, even of one item.
 */
export const deepObject: QueryStyle = (name, value, encode) => {
  if (value === undefined || value === null) return "";
  if (!isRecord(value)) throw new Refusal("is not an object");
  return Object.entries(value)
    .map(([member, inner]) => {
      const key = `${name}[${member}]`;
      return isRecord(inner)
        ? deepObject(key, inner, encode)
        : form(Array.isArray(inner) ? `${key}[]` : key, inner, encode);
    })
    .filter(Boolean)
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
