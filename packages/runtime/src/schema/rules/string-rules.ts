import { own } from "../../client/own.js";
import { matches } from "../matches.js";
import type { Rules } from "./rule.js";

/** In code points (RFC 8259 §7), which are pairs of code units beyond the basic plane. */
const lengthOf = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** JSON Schema 2020-12 validation, sections 6.3 and 7. */
export const stringRules: Rules<string> = {
  minLength: (limit, text) => lengthOf(text) < limit && `must have at least ${limit} characters`,
  maxLength: (limit, text) => lengthOf(text) > limit && `must have at most ${limit} characters`,
  pattern: (pattern, text, visit) => !matches(pattern, text, visit) && `must match the pattern ${pattern}`,
  format: (format, text, { run }) =>
    own(run.options.formats, format)?.(text) === false && `must be of format ${format}`,
};
