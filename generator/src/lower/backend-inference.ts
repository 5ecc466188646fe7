import type { BackendCollection, BackendVerb, Operation } from "../model.ts";
import { jsonSuccess } from "./backend-bodies.ts";
import { pathVariables } from "./backend-key.ts";
import { collectionName } from "./backend-names.ts";
import { onlyPlace } from "./backend-output.ts";
import type { BackendShapes } from "./backend-shapes.ts";
import type { BackendWish } from "./backend-site.ts";

/** What paths and schemas say by themselves. */
export interface Inferred {
  readonly collections: readonly BackendCollection[];
  readonly wishes: readonly (readonly [Operation, BackendWish])[];
}

/** A list in the paths: `/users`, and `/users/{userId}` where its items have a path. */
interface Resource {
  readonly path: string;
  readonly itemPath: string | undefined;
  readonly collection: BackendCollection;
}

/**
 * What is clear without being said: a path that lists items of a component is a collection where the path of one item, or
 * the creation of one, answers with the same component; within it, the methods mean what RFC 9110 says. A collection that
 * is declared under the same name, with the same component, is taken as it is declared. A list that asks for more is a
 * collection too, though what it answers is not known.
 */
export function inferBackend(
  operations: readonly Operation[],
  shapes: BackendShapes,
  declared: ReadonlyMap<string, BackendCollection>,
): Inferred {
  const resources: Resource[] = [];
  const lists = operations.filter(({ method, path }) => method === "get" && /\/[^/{}]+$/.test(path));
  for (const list of [...lists].sort((a, b) => depthOf(a) - depthOf(b) || (a.path < b.path ? -1 : 1))) {
    const found = resourceOf(list, { operations, shapes, declared, resources });
    if (found !== undefined) resources.push(found);
  }
  return {
    collections: resources.map(({ collection }) => collection),
    wishes: resources.flatMap((resource) => wishesOf(resource, operations)),
  };
}

function depthOf({ path }: Operation): number {
  return path.split("/").length;
}

interface Known {
  readonly operations: readonly Operation[];
  readonly shapes: BackendShapes;
  readonly declared: ReadonlyMap<string, BackendCollection>;
  readonly resources: readonly Resource[];
}

function resourceOf(list: Operation, known: Known): Resource | undefined {
  const { shapes, operations, resources, declared } = known;
  const schema = listedComponent(shapes, list);
  const itemPath = operations.find(({ path }) => isItemPath(list.path, path))?.path;
  if (schema === undefined || !isConfirmed(known, list.path, itemPath, schema)) return undefined;
  const outer = list.path.slice(0, list.path.lastIndexOf("}") + 1);
  const parent = resources.find((resource) => resource.itemPath === outer)?.collection.name;
  const key = keyOf(shapes, schema, itemPath);
  if (key === undefined || (outer !== "" && parent === undefined)) return undefined;
  const segment = list.path.slice(list.path.lastIndexOf("/") + 1);
  const isSame = ({ schema: other, parent: above }: BackendCollection): boolean => other === schema && above === parent;
  const stated = [...declared.values()].find(
    (one) => isSame(one) && one.name === collectionName(segment, parent, never),
  );
  const isTaken = (name: string): boolean =>
    declared.has(name) || resources.some(({ collection }) => collection.name === name);
  const collection = stated ?? { name: collectionName(segment, parent, isTaken), key, schema, parent };
  return { path: list.path, itemPath, collection };
}

function never(): boolean {
  return false;
}

/** `/users/{userId}` is the path of an item of `/users`. */
function isItemPath(list: string, path: string): boolean {
  return path.startsWith(`${list}/{`) && /^\/\{[^/{}]*\}$/.test(path.slice(list.length));
}

/** The component that the items of the answer's one list are. */
function listedComponent(shapes: BackendShapes, list: Operation): string | undefined {
  const reply = jsonSuccess(list);
  if (reply === undefined) return undefined;
  const isList = (schema: Parameters<BackendShapes["items"]>[0]): boolean => shapes.items(schema) !== undefined;
  const place = list.pagination?.items ?? onlyPlace(shapes, reply, isList);
  const found = place && shapes.at(reply, place);
  const items = found && shapes.items(found);
  return items && shapes.component(items);
}

/** Whether another operation answers with one of what the list lists. */
function isConfirmed(
  { operations, shapes }: Known,
  path: string,
  itemPath: string | undefined,
  schema: string,
): boolean {
  return operations.some((operation) => {
    const isOne = operation.method === "get" ? operation.path === itemPath : isCreation(operation, path);
    const reply = isOne ? jsonSuccess(operation) : undefined;
    return reply !== undefined && onlyPlace(shapes, reply, (one) => shapes.component(one) === schema) !== undefined;
  });
}

function isCreation({ method, path }: Operation, list: string): boolean {
  return method === "post" && path === list;
}

/** The member that the last variable of an item's path is: of the same name, however it is written, or `id`. */
function keyOf(shapes: BackendShapes, schema: string, itemPath: string | undefined): string | undefined {
  const item = shapes.named(schema);
  const variable = itemPath === undefined ? "id" : (pathVariables({ path: itemPath }).at(-1) ?? "");
  const keys = [...(item === undefined ? [] : shapes.members(item))]
    .filter(([, member]) => shapes.is(member, "string", "integer", "number"))
    .map(([name]) => name);
  const same = keys.find((name) => name === variable) ?? keys.find((name) => plain(name) === plain(variable));
  return same ?? (/id$/i.test(variable) ? keys.find((name) => name === "id") : undefined);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function wishesOf({ path, itemPath, collection }: Resource, operations: readonly Operation[]): Inferred["wishes"] {
  return operations.flatMap((operation): [Operation, BackendWish][] => {
    const place = operation.path === path ? "list" : operation.path === itemPath ? "item" : undefined;
    const action = place && verbOf(operation, place);
    return action === undefined || asksMore(operation) ? [] : [[operation, { action, collection: collection.name }]];
  });
}

function verbOf({ method, body }: Operation, place: "list" | "item"): BackendVerb | undefined {
  if (place === "list") return method === "get" ? "list" : method === "post" ? "create" : undefined;
  if (method === "patch")
    return body?.media.some(({ type }) => type.startsWith("application/merge-patch+json")) ? "patch" : "merge";
  return method === "get" || method === "delete" ? method : method === "put" ? "replace" : undefined;
}

/** A parameter that has to be there says something that the method alone does not; which page to show is known. */
function asksMore({ parameters, pagination }: Operation): boolean {
  const paging = new Set([pagination?.cursor.wire, pagination?.count?.wire]);
  return parameters.some(({ in: place, required, wire }) => place === "query" && required && !paging.has(wire));
}
