import { Refusal } from "../client/errors/refusal.js";
import * as styles from "../client/styles/query-styles.js";
import type { QueryStyle } from "../client/styles/style.js";
import { type Branch, isIndex, valueOf } from "./branch.js";
import { decodeQuery } from "./decode.js";
import { delimitedValue } from "./delimited.js";
import { type Facets, facetsOf } from "./facets.js";
import { keysOf } from "./keys-of.js";
import { type Pair, take } from "./pairs.js";
import { attempt } from "./parameter-error.js";
import { parseJson } from "./parse-json.js";
import type { Shape } from "./shape.js";
import type { QueryParameter, QueryReading } from "./style.js";
import { takeFields } from "./take-fields.js";
import { takeSingle } from "./take-single.js";
import { takeSteps } from "./take-steps.js";

type Read = (name: string, pairs: readonly Pair[], shape: Shape, reading: QueryReading) => unknown;

/* @__NO_SIDE_EFFECTS__ */
function parameter(write: QueryStyle, read: Read): QueryParameter {
  return {
    write,
    read: (name, pairs, shape, reading = {}) => attempt("query", name, () => read(name, pairs, shape, reading)),
  };
}

/** `a[0]`, `a[]` and `a[b]`, which OpenAPI's `form` does not have and many clients send. */
function takeBracketed(
  name: string,
  pairs: readonly Pair[],
  { items, objects }: Facets,
  root: Branch,
  { strict, onLiberal }: QueryReading,
): void {
  if (strict === true) return;
  const rests = takeSteps(name, pairs, root, (rest) => {
    const [first, ...others] = keysOf(rest, false) ?? [];
    const fits = first !== undefined && (objects.length > 0 || (items.length > 0 && isIndex(first)));
    return fits ? [first, ...others] : undefined;
  });
  if (rests.length > 0) onLiberal?.();
}

function readForm(name: string, pairs: readonly Pair[], shape: Shape, reading: QueryReading): unknown {
  const facets = facetsOf(shape);
  const root = takeFields(name, pairs, facets, decodeQuery);
  takeBracketed(name, pairs, facets, root, reading);
  return valueOf(root, shape);
}

/** What stands under the parameter's own name. */
function takeWhole(name: string, pairs: readonly Pair[]): Branch {
  const own = take(pairs, (pair) => pair.name === name);
  return { texts: own.map(({ raw }) => decodeQuery(raw)), branches: new Map() };
}

/** One text that is split; unless `strict`, also what repeats the name. */
const readJoined =
  (delimiter: string | RegExp): Read =>
  (name, pairs, shape, reading) => {
    const [first, ...others] = take(pairs, (pair) => pair.name === name);
    if (first !== undefined && others.length === 0)
      return delimitedValue(first.raw, shape, { split: (raw) => raw.split(delimiter), decode: decodeQuery });
    if (first !== undefined && reading.strict === true) throw new Refusal("is given more than once");
    if (first !== undefined) reading.onLiberal?.();
    const root = takeWhole(name, pairs);
    takeBracketed(name, pairs, facetsOf(shape), root, reading);
    return valueOf(root, shape);
  };

function readDotted(name: string, pairs: readonly Pair[], shape: Shape, { strict, onLiberal }: QueryReading): unknown {
  const root = takeWhole(name, pairs);
  const documented = (rest: string): readonly string[] | undefined =>
    rest.startsWith(".") ? rest.slice(1).split(".") : undefined;
  const rests = takeSteps(name, pairs, root, strict === true ? documented : (rest) => keysOf(rest, true));
  if (strict !== true && rests.some((rest) => rest.includes("["))) onLiberal?.();
  return valueOf(root, shape);
}

function readDeepObject(name: string, pairs: readonly Pair[], shape: Shape): unknown {
  const root = takeWhole(name, pairs);
  takeSteps(name, pairs, root, (rest) => keysOf(rest, false));
  return valueOf(root, shape);
}

function readJson(name: string, pairs: readonly Pair[]): unknown {
  const pair = takeSingle(name, pairs);
  return pair && parseJson(decodeQuery(pair.raw));
}

/** `style: form`, exploded, OpenAPI's default. Unless `strict`, `a[0]`, `a[]` and `a[b]` are read too. */
export const form: QueryParameter = parameter(styles.form, readForm);

/** `style: form, explode: false`. */
export const formJoined: QueryParameter = parameter(styles.formJoined, /* @__PURE__ */ readJoined(","));

/** `style: spaceDelimited`. */
export const spaceDelimited: QueryParameter = parameter(styles.spaceDelimited, /* @__PURE__ */ readJoined(/%20|\+/));

/** `style: pipeDelimited`. */
export const pipeDelimited: QueryParameter = parameter(styles.pipeDelimited, /* @__PURE__ */ readJoined(/%7C|\|/i));

/** `style: deepObject`, with lists by `a[b][]`, `a[b][0]` or `a[b]` repeated: OpenAPI defines none. */
export const deepObject: QueryParameter = parameter(styles.deepObject, readDeepObject);

/** Objects by dotted names. Unless `strict`, brackets are read too: `page[count]=3`. */
export const dotted: QueryParameter = parameter(styles.dotted, readDotted);

/** JSON `content`. */
export const queryJson: QueryParameter = parameter(styles.queryJson, readJson);
