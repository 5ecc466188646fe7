import { type Details, tell, type Context } from "../schema/context.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import type { Site } from "../site.ts";

/**
 * Tells of members of the model that no rule knows, so that whatever is added to it later is loud until there is a rule.
 * `known` are the members that are compared already.
 */
export function compareRest<T extends object>(
  context: Pick<Context, "report">,
  site: Site,
  pointers: Pick<Details, "before" | "after">,
  sides: { readonly before: T; readonly after: T },
  known: readonly (keyof T & string)[],
): void {
  const names = new Set([...Object.keys(sides.before), ...Object.keys(sides.after)]);
  for (const name of names) {
    if (known.some((one) => one === name)) continue;
    if (member(sides.before, name) === member(sides.after, name)) continue;
    tell(context, site, "unclassified", { ...pointers, detail: name, name });
  }
}

function member(value: object, name: string): string {
  return fingerprint(Object.entries(value).find(([key]) => key === name)?.[1]);
}
