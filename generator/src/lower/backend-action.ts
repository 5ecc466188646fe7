import type { BackendAction } from "../model.ts";
import { jsonSuccess, successExample } from "./backend-bodies.ts";
import { inputOf } from "./backend-input.ts";
import { keyOf, withinOf } from "./backend-key.ts";
import { outputOf } from "./backend-output.ts";
import { backendPage } from "./backend-page.ts";
import type { BackendSite } from "./backend-site.ts";

/** The action that a wish means, with every place found in the document; calls `fail` where one cannot be found. */
export function backendAction(site: BackendSite): BackendAction {
  const { operation, wish, item, collection, shapes, fail } = site;
  const reply = jsonSuccess(operation);
  const within = withinOf(site);
  const member = memberOf(site);
  const key = keyOf(site);
  const input = inputOf(site);
  if (wish.project !== undefined && shapes.member(item, wish.project) === undefined)
    fail("project", `${collection.schema} has no member ${JSON.stringify(wish.project)}`, "name a member of the items");
  const output = outputOf(site, reply, input);
  const example = output === undefined ? successExample(operation) : undefined;
  return {
    action: wish.action,
    collection: collection.name,
    within,
    key,
    input,
    output,
    project: wish.project,
    member,
    unknown: wish.unknown,
    page: backendPage(site, reply),
    body: example && { value: example.value },
    reply,
  };
}

function memberOf({ wish, shapes, item, collection, fail }: BackendSite): string | undefined {
  if (wish.action !== "append" && wish.action !== "assign") return undefined;
  const member = wish.member === undefined ? undefined : shapes.member(item, wish.member);
  if (member === undefined || shapes.items(member) === undefined)
    return fail("member", `no list of ${collection.schema} is named`, "name a member of the items that is a list");
  return wish.member;
}
