import { Refusal } from "../errors/refusal.js";
import { own } from "../own.js";
import { isRecord } from "../styles/is-record.js";
import { jsonText } from "../styles/json-text.js";
import { textOf } from "../styles/text-of.js";
import type { Encoder } from "./encoder.js";
import type { Encodings } from "./encodings.js";
import { isJsonType } from "./is-json-type.js";
import { itemsOf } from "./items-of.js";
import { urlencoded } from "./urlencoded.js";

/** The pairs of one member. */
function pairsOf(name: string, value: unknown, encoding: Encodings[string]): string {
  if (typeof encoding === "function") return encoding(name, value);
  const write = isJsonType(encoding) ? jsonText : textOf;
  return new URLSearchParams(itemsOf(value).map((item) => [name, write(item)])).toString();
}

/**
 * `application/x-www-form-urlencoded` with an Encoding Object (OpenAPI 3.1.1 §4.8.15) for some members: a style writes it
 * as a query parameter, a JSON type as JSON, any other type as text. Other members are written as `urlencoded` does.
 * URLSearchParams pass.
 */
/* @__NO_SIDE_EFFECTS__ */
export function urlencodedWith(encodings: Encodings): Encoder {
  return (value) => {
    if (value instanceof URLSearchParams) return value;
    if (!isRecord(value)) throw new Refusal("is not an object");
    const pairs = Object.entries(value).map(([name, member]) => {
      const encoding = own(encodings, name);
      return encoding === undefined ? urlencoded({ [name]: member }).toString() : pairsOf(name, member, encoding);
    });
    return pairs.filter(Boolean).join("&");
  };
}
