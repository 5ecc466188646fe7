import { fields } from "./fields.js";
import { jsonText } from "./json-text.js";
import type { HeaderStyle } from "./style.js";

/** Headers are not URLs: their text goes as it is. What a header cannot hold is refused when it is set. */
const asIs = (text: string): string => text;

const list = (value: unknown, explode: boolean): string | undefined => {
  const parts = fields(undefined, value, explode, asIs);
  return parts.length === 0 ? undefined : parts.join(",");
};

/** `style: simple`: `blue,black`, `R,100,G,200`. */
export const header: HeaderStyle = (_name, value) => list(value, false);

/** `style: simple, explode: true`: `blue,black`, `R=100,G=200`. */
export const headerExploded: HeaderStyle = (_name, value) => list(value, true);

/** A parameter with JSON `content`, in ASCII: `{"name":"J\u00f6rg"}`; `null` is sent as JSON's. */
export const headerJson: HeaderStyle = (_name, value) =>
  value === undefined
    ? undefined
    : jsonText(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
