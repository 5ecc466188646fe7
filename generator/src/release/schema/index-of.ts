import type { Schema } from "../../model.ts";
import { isEmpty } from "./union.ts";

/** What an object says of members that it does not name. */
export type Index =
  /** They may be anything, and can be read and written. */
  | { readonly kind: "any"; readonly schema?: undefined }
  | { readonly kind: "typed"; readonly schema: Schema }
  /** Nothing: they may be there, but no type shows them. */
  | { readonly kind: "none"; readonly schema?: undefined }
  /** There are none. */
  | { readonly kind: "closed"; readonly schema?: undefined };

/** The index of an object that is given in parts. An object that names no member and does not close is free-form. */
export function indexOf(parts: readonly Schema[]): Index {
  const stated = parts.flatMap(
    ({ statedProperties }) => statedProperties.additional ?? statedProperties.unevaluated ?? [],
  );
  const patterns = parts.flatMap(({ patternProperties }) => [...patternProperties.values()]);
  const schema = stated.find((one) => !isEmpty(one) && !isNever(one)) ?? patterns[0];
  if (stated.some(isNever)) return { kind: "closed" };
  if (schema !== undefined) return { kind: "typed", schema };
  const isNameless = parts.every(({ properties }) => properties.size === 0);
  return { kind: stated.length > 0 || isNameless ? "any" : "none" };
}

/** `false`: a schema that allows nothing. */
function isNever({ not }: Schema): boolean {
  return not !== undefined && isEmpty(not);
}
