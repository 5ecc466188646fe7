import { attempt } from "./errors/attempt.js";
import { Refusal } from "./errors/refusal.js";
import type { Operation } from "./operation.js";
import { own } from "./own.js";

/** What a URL parser takes for a step in the tree: `.` and `..`, also with dots written `%2e` (WHATWG URL §4.1). */
const step = /^(\.|%2e){1,2}$/i;

/**
 * Fills the path template (OpenAPI 3.1 §4.8.8). A value stays inside its segment: it is encoded, and no finished segment
 * may be a step to another one.
 *
 * @returns the path, encoded, from its first slash
 * @throws ValidationError when a parameter is empty, refused by its style, or makes its segment `.` or `..`
 */
export function buildPath(operation: Operation<unknown>, values: object | undefined): string {
  const fill = (name: string): string => {
    const value = own(values, name);
    const style = own(operation.parameters?.path, name);
    const text = value === undefined || value === null || value === "" ? "" : style?.(name, value);
    if (!text) throw new Refusal("is empty");
    return text;
  };
  const fillSegment = (template: string): string => {
    let parameter = "path";
    const segment = template.replace(/\{([^{}]+)\}/g, (_part, name: string) => {
      parameter = `path.${name}`;
      return attempt(operation, parameter, () => fill(name));
    });
    return attempt(operation, parameter, () => {
      if (step.test(segment)) throw new Refusal("would lead to another path");
      return segment;
    });
  };
  return operation.path.split("/").map(fillSegment).join("/");
}
