import type { RequestPlace, Schema } from "../model.ts";
import { jsonRequest } from "./backend-bodies.ts";
import { pointerMembers } from "./backend-pointer.ts";
import type { BackendShapes } from "./backend-shapes.ts";
import type { BackendSite } from "./backend-site.ts";

/** Where what is shown goes in the body of the success: as the wish says, else where the document leaves no doubt. */
export function outputOf(
  site: BackendSite,
  reply: Schema | undefined,
  input: RequestPlace | undefined,
): string[] | undefined {
  const { shapes, wish, fail } = site;
  const found = wish.output === undefined ? reply && foundIn(site, reply, input) : pointerMembers(wish.output);
  const isThere = found !== undefined && shapes.at(reply, found) !== undefined;
  const isNeeded = wish.output !== undefined || wish.action === "list" || wish.action === "get";
  if (isNeeded && !isThere)
    return fail(
      "output",
      "it is not clear where in the body of the success the result goes",
      "point to it in the body",
    );
  return isThere ? found : undefined;
}

function foundIn(site: BackendSite, reply: Schema, input: RequestPlace | undefined): string[] | undefined {
  const { operation, shapes, wish, collection } = site;
  const isItem = (schema: Schema): boolean => shapes.component(schema) === collection.schema;
  const isList = (schema: Schema): boolean => {
    const items = shapes.items(schema);
    return items !== undefined && (wish.project !== undefined || isItem(items));
  };
  if (wish.action === "list") return [...(operation.pagination?.items ?? onlyPlace(shapes, reply, isList) ?? [])];
  if (wish.member !== undefined)
    return onlyPlace(
      shapes,
      reply,
      (schema, path) => path.at(-1) === wish.member && shapes.items(schema) !== undefined,
    );
  const given = input && shapes.at(jsonRequest(operation), input.members);
  const isMany = given !== undefined && shapes.items(given) !== undefined;
  return wish.project === undefined ? onlyPlace(shapes, reply, isMany ? isList : isItem) : undefined;
}

/** The place that a test accepts, where there is exactly one. */
export function onlyPlace(
  shapes: BackendShapes,
  schema: Schema,
  test: (schema: Schema, path: readonly string[]) => boolean,
): string[] | undefined {
  const [only, ...others] = shapes.places(schema, test);
  return others.length === 0 ? only : undefined;
}
