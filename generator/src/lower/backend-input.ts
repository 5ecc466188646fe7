import type { BackendVerb, RequestPlace, Schema } from "../model.ts";
import { jsonRequest } from "./backend-bodies.ts";
import { bodyPlace, pointerMembers } from "./backend-pointer.ts";
import type { BackendSite } from "./backend-site.ts";

/** What takes nothing from a body. */
const WITHOUT: ReadonlySet<BackendVerb> = new Set<BackendVerb>(["list", "get", "delete"]);

/** Where what is written stands in the request's body: as the wish says, else where the document leaves no doubt. */
export function inputOf(site: BackendSite): RequestPlace | undefined {
  const { operation, shapes, wish, fail } = site;
  if (WITHOUT.has(wish.action)) return undefined;
  const body = jsonRequest(operation);
  const members = wish.input === undefined ? undefined : pointerMembers(wish.input);
  const found = wish.input === undefined ? body && foundIn(site, body) : members;
  if (found === undefined || shapes.at(body, found) === undefined)
    return fail(
      "input",
      "it is not clear where in the request's body stands what is written",
      "point to it in the body",
    );
  return bodyPlace(found);
}

function foundIn(site: BackendSite, body: Schema): string[] | undefined {
  const { wish, shapes } = site;
  if (wish.member === undefined) return itemIn(site, body);
  const list = shapes.member(body, wish.member);
  return list && shapes.items(list) ? [wish.member] : undefined;
}

/** The item is the body, or a list of items is; or one of the two is a member of it. */
function itemIn(site: BackendSite, body: Schema): string[] | undefined {
  const { shapes } = site;
  if (isItems(site, body)) return [];
  const members = [...shapes.members(body)];
  const [known, ...others] = members.filter(([, member]) => isItems(site, member));
  if (known !== undefined) return others.length === 0 ? [known[0]] : undefined;
  if (isLikeItem(site, body)) return [];
  const [only, ...more] = members;
  return only !== undefined && more.length === 0 && isLikeItem(site, only[1]) ? [only[0]] : undefined;
}

function isItems({ shapes, collection }: BackendSite, schema: Schema): boolean {
  return shapes.component(shapes.items(schema) ?? schema) === collection.schema;
}

/** What is sent need not be what comes back; but it has members in common. */
function isLikeItem({ shapes, item }: BackendSite, schema: Schema): boolean {
  const members = shapes.members(item);
  return shapes.is(schema, "object") && [...shapes.members(schema).keys()].some((name) => members.has(name));
}
