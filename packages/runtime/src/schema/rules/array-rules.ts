import { canonical } from "../canonical.js";
import type { Rules } from "./rule.js";

/** JSON Schema 2020-12: sections 10.3.1 and 11.2 of the core, 6.4 of validation. */
export const arrayRules: Rules<readonly unknown[]> = {
  minItems: (limit, items) => items.length < limit && `must have at least ${limit} items`,
  maxItems: (limit, items) => items.length > limit && `must have at most ${limit} items`,
  uniqueItems: (unique, items) =>
    unique && new Set(items.map(canonical)).size < items.length && "must not have the same item twice",
  prefixItems: (schemas, items, visit) => {
    schemas.slice(0, items.length).forEach((schema, index) => visit.member(schema, items[index], index));
  },
  items: (schema, items, visit, { prefixItems = [] }) => {
    for (let index = prefixItems.length; index < items.length; index++) visit.member(schema, items[index], index);
  },
  contains: (schema, items, visit, { minContains = 1, maxContains = Infinity }) => {
    const found = [...items.keys()].filter((index) => visit.at(index).attempt(schema, items[index]).length === 0);
    for (const index of found) visit.seen?.add(index);
    if (found.length < minContains) return `must hold at least ${minContains} items of one kind`;
    return found.length > maxContains && `must hold at most ${maxContains} items of one kind`;
  },
  unevaluatedItems: (schema, items, visit) => {
    items.forEach((item, index) => visit.seen?.has(index) || visit.member(schema, item, index));
  },
};
