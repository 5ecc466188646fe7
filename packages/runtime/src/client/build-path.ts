import type { Draft } from "./draft.js";
import { Refusal } from "./errors/refusal.js";
import type { Operation } from "./operation.js";
import { own } from "./own.js";

/** What a URL parser takes for a step in the tree: `.` and `..`, also with dots written `%2e` (WHATWG URL §4.1). */
export const step: RegExp = /^(\.|%2e){1,2}$/i;

/**
 * Fills the path template (OpenAPI 3.1 §4.8.8). A value stays inside its segment: it is encoded, and no finished segment
 * may be a step to another one.
 *
 * @returns the path, encoded, from its first slash
 * @throws Refusal when a parameter is empty, refused by its style, or makes its segment `.` or `..`
 */
export function buildPath({ path, parameters }: Operation<unknown>, values: object | undefined, draft: Draft): string {
  const fill = (_part: string, name: string): string => {
    draft.at = `path.${name}`;
    const value = own(values, name) ?? "";
    const text = value === "" ? value : own(parameters?.path, name)?.(name, value);
    if (!text) throw new Refusal("is empty");
    return text;
  };
  const fillSegment = (template: string): string => {
    const segment = template.replace(/\{([^{}]+)\}/g, fill);
    if (step.test(segment)) throw new Refusal("would lead to another path");
    return segment;
  };
  return path.split("/").map(fillSegment).join("/");
}
