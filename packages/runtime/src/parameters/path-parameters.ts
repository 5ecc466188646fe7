import { Refusal } from "../client/errors/refusal.js";
import * as styles from "../client/styles/path-styles.js";
import type { PathStyle } from "../client/styles/style.js";
import { valueOf } from "./branch.js";
import { decode } from "./decode.js";
import { type Delimited, delimitedValue, membersValue } from "./delimited.js";
import { facetsOf } from "./facets.js";
import { halves } from "./pairs.js";
import { attempt } from "./parameter-error.js";
import { parseJson } from "./parse-json.js";
import type { Shape } from "./shape.js";
import type { PathParameter } from "./style.js";

/* @__NO_SIDE_EFFECTS__ */
function parameter(write: PathStyle, read: (raw: string, shape: Shape, name: string) => unknown): PathParameter {
  return {
    write,
    read: (name, raw, shape) => (raw === undefined ? undefined : attempt("path", name, () => read(raw, shape, name))),
  };
}

const commas: Delimited = { split: (raw) => raw.split(","), decode };
const commasExploded: Delimited = { ...commas, explode: true };

/** A dot may stand in a value too: what has no `=` belongs to the value before it (`.dot=..comma=%2C`). */
const dots: Delimited = {
  split: (raw) => raw.split(raw.includes("=") ? /\.(?=[^.=]*=)/ : "."),
  decode,
  explode: true,
  loose: true,
};

function afterDot(raw: string): string {
  if (!raw.startsWith(".")) throw new Refusal("does not start with a dot");
  return raw.slice(1);
}

/** The `;name=value`, or `;name` for an empty value (RFC 6570 §3.2.7), of a text, as they stood. */
function matrixFields(raw: string): [name: string, value: string][] {
  const [before, ...fields] = raw.split(";");
  if (before !== "" || fields.length === 0 || fields.includes("")) throw new Refusal("is not of the form ;name=value");
  return fields.map(halves);
}

function readMatrix(raw: string, shape: Shape, name: string): unknown {
  const [[key, value] = ["", ""], ...others] = matrixFields(raw);
  if (decode(key) !== name || others.length > 0) throw new Refusal("is not of the form ;name=value");
  return delimitedValue(value, shape, commas);
}

function readMatrixExploded(raw: string, shape: Shape, name: string): unknown {
  const fields = matrixFields(raw);
  const { scalars, items, objects } = facetsOf(shape);
  const isOnlyObject = objects.length > 0 && scalars.length === 0 && items.length === 0;
  if (!isOnlyObject && fields.every(([key]) => decode(key) === name))
    return valueOf({ texts: fields.map(([, value]) => decode(value)), branches: new Map() }, shape);
  if (objects.length === 0) throw new Refusal("is written under another name");
  return membersValue(fields, objects, decode);
}

/** `style: simple`. */
export const simple: PathParameter = parameter(styles.simple, (raw, shape) => delimitedValue(raw, shape, commas));

/** `style: simple, explode: true`. */
export const simpleExploded: PathParameter = parameter(styles.simpleExploded, (raw, shape) =>
  delimitedValue(raw, shape, commasExploded),
);

/** `style: label`. */
export const label: PathParameter = parameter(styles.label, (raw, shape) =>
  delimitedValue(afterDot(raw), shape, commas),
);

/** `style: label, explode: true`. */
export const labelExploded: PathParameter = parameter(styles.labelExploded, (raw, shape) =>
  delimitedValue(afterDot(raw), shape, dots),
);

/** `style: matrix`. */
export const matrix: PathParameter = parameter(styles.matrix, readMatrix);

/** `style: matrix, explode: true`. */
export const matrixExploded: PathParameter = parameter(styles.matrixExploded, readMatrixExploded);

/** JSON `content`. */
export const pathJson: PathParameter = parameter(styles.pathJson, (raw) => parseJson(decode(raw)));
