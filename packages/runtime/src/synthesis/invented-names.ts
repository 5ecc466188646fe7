import type { Made } from "./run.js";
import { within } from "./within.js";

/** Names of members that are not declared: such as a pattern or `propertyNames` asks for, else a word. */
export function* inventedNames({ site, parts, run, seed }: Made, tries: number): Generator<string> {
  const patterns = parts.flatMap((part) =>
    Object.keys(part.schema.patternProperties ?? {}).map((pattern) => ({ pattern })),
  );
  const rules = parts.flatMap((part) => within(part, part.schema.propertyNames, "propertyNames"));
  for (let count = 0; count < tries; count++) {
    const pattern = patterns.length > 0 && count % 2 === 0 ? [patterns[(count / 2) % patterns.length] ?? {}] : [];
    const schemas = [{ type: "string" }, ...pattern];
    const own = schemas.map((schema) => ({ schema, at: site.parts[0]?.at ?? "#", whole: true }));
    const name = run.make({
      ...site,
      parts: [...rules, ...own],
      path: `${seed}?${count}`,
      name: "key",
      fresh: count > 0 ? 2 : 0,
      spare: true,
    });
    if (typeof name === "string") yield name;
  }
}
