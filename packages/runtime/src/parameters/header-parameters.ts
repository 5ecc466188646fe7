import * as styles from "../client/styles/header-styles.js";
import type { HeaderStyle } from "../client/styles/style.js";
import { decodeHeader } from "./decode.js";
import { delimitedValue } from "./delimited.js";
import { attempt } from "./parameter-error.js";
import { parseJson } from "./parse-json.js";
import type { Shape } from "./shape.js";
import type { HeaderParameter } from "./style.js";

/* @__NO_SIDE_EFFECTS__ */
function parameter(write: HeaderStyle, read: (text: string, shape: Shape) => unknown): HeaderParameter {
  return {
    write,
    read: (name, text, shape) =>
      typeof text === "string" ? attempt("headers", name, () => read(text, shape)) : undefined,
  };
}

const commas =
  (explode: boolean) =>
  (text: string, shape: Shape): unknown =>
    delimitedValue(text, shape, { split: (raw) => raw.split(","), decode: decodeHeader, explode, loose: true });

/** `style: simple`. */
export const header: HeaderParameter = parameter(styles.header, /* @__PURE__ */ commas(false));

/** `style: simple, explode: true`. */
export const headerExploded: HeaderParameter = parameter(styles.headerExploded, /* @__PURE__ */ commas(true));

/** JSON `content`. */
export const headerJson: HeaderParameter = parameter(styles.headerJson, parseJson);
