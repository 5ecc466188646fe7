import type { Operation, RequestPlace } from "../model.ts";
import { jsonRequest } from "./backend-bodies.ts";
import { bodyPlace, pointerMembers } from "./backend-pointer.ts";
import type { BackendSite } from "./backend-site.ts";

/** The variables of a path template, in its order. */
export function pathVariables({ path }: Pick<Operation, "path">): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
}

/** Where the keys stand that lead to the list: the first variables of the path. */
export function withinOf({ operation, above, collection, fail }: BackendSite): RequestPlace[] {
  const variables = pathVariables(operation);
  const outer = above.at(-1);
  if (outer !== undefined && variables.length < above.length)
    fail(
      "collection",
      `the path does not say which list: ${collection.name} is nested in ${outer.name}`,
      "use a collection that is not nested, or remove this",
    );
  return variables.slice(0, above.length).map(pathPlace);
}

/** Where the key of the item stands, or the list of keys: as the wish says, else in the last variable of the path. */
export function keyOf(site: BackendSite): RequestPlace | undefined {
  const { wish, operation, above, fail } = site;
  if (wish.action === "list" || wish.action === "create") return undefined;
  if (wish.key !== undefined) return namedKey(site, wish.key);
  const [variable, ...others] = pathVariables(operation).slice(above.length);
  if (variable === undefined || others.length > 0)
    return fail("key", "the path does not say which item", "name the parameter that holds the key, or a list of keys");
  return pathPlace(variable);
}

function namedKey({ operation, shapes, fail }: BackendSite, name: string): RequestPlace {
  const members = pointerMembers(name);
  if (members !== undefined && shapes.at(jsonRequest(operation), members) !== undefined) return bodyPlace(members);
  const parameter = operation.parameters.find(({ wire }) => wire === name);
  if (parameter === undefined || parameter.in === "cookie")
    return fail(
      "key",
      `${JSON.stringify(name)} is neither a parameter nor a place in the request's body`,
      "name a parameter of the path, the query or a header, or point into the body",
    );
  return { in: parameter.in, members: [parameter.wire] };
}

function pathPlace(variable: string): RequestPlace {
  return { in: "path", members: [variable] };
}
