import type { Schema } from "../../model.ts";
import type { Site } from "../site.ts";
import { type Context, tell } from "./context.ts";
import { fingerprint } from "./fingerprint.ts";

/** Keywords that ask something that no type shows. */
const KEYWORDS = [
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
  "patternProperties",
  "unevaluatedItems",
] as const satisfies readonly (keyof Schema)[];

/** Compares what schemas ask beyond types and limits: to ask it newly, or otherwise, is to let less through. */
export function compareAssertions(
  context: Context,
  site: Site,
  before: readonly Schema[],
  after: readonly Schema[],
): void {
  for (const keyword of KEYWORDS) {
    const was = stated(before, keyword);
    const now = stated(after, keyword);
    if (was === now) continue;
    tell(context, site, now === "" ? "constraint-loosened" : "constraint-tightened", {
      before: before[0]?.pointer,
      after: after[0]?.pointer,
      detail: keyword,
      was: was === "" ? `no ${keyword}` : `another ${keyword}`,
      now: now === "" ? `no ${keyword}` : `${was === "" ? "a" : "another"} ${keyword}`,
    });
  }
}

function stated(parts: readonly Schema[], keyword: (typeof KEYWORDS)[number]): string {
  const found = parts
    .map((part) => part[keyword])
    .filter((value) => !(value === undefined || (value instanceof Map && value.size === 0)));
  return found.map(fingerprint).sort().join("&");
}
