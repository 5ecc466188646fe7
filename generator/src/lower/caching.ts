import type { Caching, NamedSchema, Operation, StaleQuery } from "../model.ts";
import { answeredSchemas } from "./answered-schemas.ts";
import type { Context } from "./context.ts";
import { statedInvalidation } from "./invalidates.ts";
import { type Segments, beginsWith, isVariable, segmentsOf, sharedLength, variableIn } from "./path-segments.ts";
import { resourcesOf } from "./resource.ts";

/** What the rules look at of an operation. */
interface Facts {
  readonly operation: Operation;
  readonly path: Segments;
  readonly resource: string;
  readonly tags: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
}

/**
 * What a write makes stale: a graph from paths, methods, tags and the schemas that answers share.
 *
 * - `path`: reads of the path that is written; for PUT, PATCH and DELETE also of what is below it.
 * - `container`: reads of the nearest path above that has any, where what is written has no read of its own; and the list
 *   that holds the item which is written or found so.
 * - `schema`: reads of the same resource, or under the same tag, whose answers hold a component that the write's answer
 *   holds too. A tag that every operation has and a component that every read answers with say nothing.
 *
 * `x-specloom-invalidates` on the write takes the place of all three.
 */
export function lowerCaching(
  context: Context,
  operations: readonly Operation[],
  schemas: ReadonlyMap<string, NamedSchema>,
): ReadonlyMap<string, Caching> {
  const all = factsOf(context, operations, schemas);
  const queries = all.filter(({ operation }) => operation.kind === "query");
  return new Map(
    all.map((facts) => {
      const { operation, resource } = facts;
      const stated = statedInvalidation(context, operation, operations);
      const stale = operation.kind === "query" ? [] : staleQueries(facts, queries, stated);
      return [operation.id, { resource, stale }];
    }),
  );
}

function factsOf(
  context: Context,
  operations: readonly Operation[],
  schemas: ReadonlyMap<string, NamedSchema>,
): readonly Facts[] {
  const resources = resourcesOf(operations);
  const facts = operations.map((operation) => ({
    operation,
    path: segmentsOf(operation),
    resource: resources.get(operation.id) ?? "",
    tags: tagsOf(context, operation),
    answers: answeredSchemas(operation, schemas),
  }));
  const queries = facts.filter(({ operation }) => operation.kind === "query");
  return facts.map((one) => ({
    ...one,
    tags: without(
      one.tags,
      facts.map(({ tags }) => tags),
    ),
    answers:
      queries.length > 1
        ? without(
            one.answers,
            queries.map(({ answers }) => answers),
          )
        : one.answers,
  }));
}

function tagsOf(context: Context, { pointer }: Operation): ReadonlySet<string> {
  const { tags } = context.at(pointer);
  return new Set(Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : []);
}

/** What of a set does not stand in every one of several. */
function without(set: ReadonlySet<string>, several: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...set].filter((one) => !several.every((other) => other.has(one))));
}

function staleQueries(
  write: Facts,
  queries: readonly Facts[],
  stated: ReadonlySet<string> | undefined,
): readonly StaleQuery[] {
  const containers = containersOf(write, queries);
  return queries.flatMap((query) => {
    const because = stated ? stated.has(query.operation.id) && "overlay" : reason(write, query, containers);
    return because ? [{ operation: query.operation.id, same: sameVariables(write, query), because }] : [];
  });
}

function reason(
  write: Facts,
  query: Facts,
  containers: readonly Segments[],
): "path" | "container" | "schema" | undefined {
  const isSame = (path: Segments): boolean => path.length === query.path.length && beginsWith(query.path, path);
  const reachesBelow = write.operation.method !== "post";
  if (reachesBelow ? beginsWith(query.path, write.path) : isSame(write.path)) return "path";
  if (containers.some(isSame)) return "container";
  const isNear = write.resource === query.resource || meet(write.tags, query.tags);
  return isNear && meet(write.answers, query.answers) ? "schema" : undefined;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** The nearest path at or above a write that is read, and where that is an item, the list that holds it. */
function containersOf(write: Facts, queries: readonly Facts[]): readonly Segments[] {
  const nearest = queries
    .map(({ path }) => path)
    .filter((path) => beginsWith(write.path, path))
    .reduce<Segments | undefined>((best, path) => (best && best.length >= path.length ? best : path), undefined);
  if (nearest === undefined) return isVariable(write.path.at(-1)) ? [write.path.slice(0, -1)] : [];
  return isVariable(nearest.at(-1)) ? [nearest, nearest.slice(0, -1)] : [nearest];
}

/** The variables that stand at one place in both paths, as long as the paths are the same up to there. */
function sameVariables(write: Facts, query: Facts): StaleQuery["same"] {
  const length = sharedLength(write.path, query.path);
  return query.path.slice(0, length).flatMap((segment, index) => {
    const [inQuery, inWrite] = [variableIn(segment), variableIn(write.path[index] ?? "")];
    return inQuery === undefined || inWrite === undefined ? [] : [{ query: inQuery, write: inWrite }];
  });
}
