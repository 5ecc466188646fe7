import * as styles from "../client/styles/cookie-styles.js";
import type { CookieStyle } from "../client/styles/style.js";
import { valueOf } from "./branch.js";
import { decode } from "./decode.js";
import { delimitedValue } from "./delimited.js";
import { facetsOf } from "./facets.js";
import type { Pair } from "./pairs.js";
import { attempt } from "./parameter-error.js";
import { parseJson } from "./parse-json.js";
import type { Shape } from "./shape.js";
import type { CookieParameter } from "./style.js";
import { takeFields } from "./take-fields.js";
import { takeSingle } from "./take-single.js";

type Read = (name: string, pairs: readonly Pair[], shape: Shape) => unknown;

/* @__NO_SIDE_EFFECTS__ */
function parameter(write: CookieStyle, read: Read): CookieParameter {
  return { write, read: (name, pairs, shape) => attempt("cookies", name, () => read(name, pairs, shape)) };
}

/** `style: form, explode: false`. */
export const cookie: CookieParameter = parameter(styles.cookie, (name, pairs, shape) => {
  const pair = takeSingle(name, pairs);
  return pair && delimitedValue(pair.raw, shape, { split: (raw) => raw.split(","), decode });
});

/** `style: form, explode: true`. */
export const cookieExploded: CookieParameter = parameter(styles.cookieExploded, (name, pairs, shape) =>
  valueOf(takeFields(name, pairs, facetsOf(shape), decode), shape),
);

/** JSON `content`. */
export const cookieJson: CookieParameter = parameter(styles.cookieJson, (name, pairs) => {
  const pair = takeSingle(name, pairs);
  return pair && parseJson(decode(pair.raw));
});
