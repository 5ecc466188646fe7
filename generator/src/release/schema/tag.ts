import type { Model } from "../../model.ts";
import type { Leaf } from "./expand.ts";
import { flatten } from "./flatten.ts";
import { mergedProperties } from "./properties.ts";
import { valuesOf } from "./union.ts";

/** The required members of an object that can have one value each, as text; undefined where there is none. */
export function tagOf(model: Model, { parts }: Leaf): string | undefined {
  const { members, required } = mergedProperties(parts);
  const tags = [...members].flatMap(([name, schemas]) => {
    const values = required.has(name) ? valuesOf(flatten(model, schemas).parts) : undefined;
    const [only, ...others] = values ?? [];
    return only === undefined || others.length > 0 ? [] : [`${name}=${JSON.stringify(only)}`];
  });
  return tags.length === 0 ? undefined : tags.sort().join("&");
}
