import { Refusal } from "../errors/refusal.js";
import { leavesPath } from "../leaves-path.js";
import { own } from "../own.js";
import type { PathStyle } from "../styles/style.js";
import type { RequestWriter } from "./request-writer.js";

/**
 * A parameter in the path (OpenAPI 3.1 §4.8.12). Its value stays inside its segment: the style encodes it, and no finished
 * segment may be a step to another one.
 *
 * @param least - characters of the value, counted as code points (JSON Schema validation 2020-12 §6.3); for `simpleText`
 * @param most - likewise
 */
/* @__NO_SIDE_EFFECTS__ */
export function inPath(name: string, style: PathStyle, least: number = 1, most: number = Infinity): RequestWriter {
  return (draft) => {
    draft.at = `path.${name}`;
    const text = style(name, own(draft.input.path, name));
    // Each character is one, or its octets in UTF-8.
    const { length } = text.replace(/%..(%[89AB].)*/g, ".");
    if (length < least || length > most) throw new Refusal(`is not ${least} to ${most} characters long`);
    draft.path = draft.path.replace(`{${name}}`, () => text);
    if (leavesPath.test(draft.path)) throw new Refusal("cannot be in a path");
  };
}
