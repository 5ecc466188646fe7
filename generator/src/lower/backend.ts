import type { Backend, BackendAction, BackendCollection, NamedSchema, Operation } from "../model.ts";
import { backendAction } from "./backend-action.ts";
import { ancestorsOf, checkParents, declaredCollections } from "./backend-collections.ts";
import { backendFacts } from "./backend-facts.ts";
import { inferBackend } from "./backend-inference.ts";
import { BackendShapes } from "./backend-shapes.ts";
import type { BackendFail, BackendSite, BackendWish } from "./backend-site.ts";
import { type StatedBackend, statedBackend } from "./backend-stated.ts";
import type { Context, Cursor } from "./context.ts";

/** An operation with the object that describes it. */
export interface BackendOperation {
  readonly operation: Operation;
  readonly cursor: Cursor;
}

/**
 * What an in-memory copy of the API keeps and does: what `x-specloom-collections` and `x-specloom-backend` say, and for the
 * operations that have no such extension what is clear without. An operation of which neither is true is left out.
 */
export function lowerBackend(
  context: Context,
  root: Cursor,
  operations: readonly BackendOperation[],
  schemas: ReadonlyMap<string, NamedSchema>,
): Backend | undefined {
  const shapes = new BackendShapes(schemas);
  const declared = new Map(declaredCollections(context, root, shapes).map((one) => [one.name, one]));
  const inferred = inferBackend(
    operations.map(({ operation }) => operation),
    shapes,
    declared,
  );
  const collections = new Map([...inferred.collections.map((one) => [one.name, one] as const), ...declared]);
  checkParents(context, collections);
  const wishes = new Map(inferred.wishes.map(([operation, wish]) => [operation.id, wish]));
  const actions = operations.flatMap(({ operation, cursor }) => {
    const stated = statedBackend(context, cursor);
    const action = actionOf({ shapes, collections, operation, stated }, wishes.get(operation.id));
    return action === undefined ? [] : [[operation.id, action] as const];
  });
  if (actions.length === 0) return undefined;
  const kept = keptCollections(collections, declared, new Map(actions));
  return {
    collections: kept,
    actions: new Map([...actions].sort(([a], [b]) => (a < b ? -1 : 1))),
    facts: backendFacts(
      operations.map(({ operation }) => operation),
      kept,
      shapes,
    ),
  };
}

interface Candidate {
  readonly shapes: BackendShapes;
  readonly collections: ReadonlyMap<string, BackendCollection>;
  readonly operation: Operation;
  readonly stated: StatedBackend | undefined;
}

/** An inference that does not come out; the operation is then left out. */
class Unclear extends Error {}

function actionOf(candidate: Candidate, wish: BackendWish | undefined): BackendAction | undefined {
  const { stated } = candidate;
  if (stated !== undefined) return stated.wish && backendAction(siteOf(candidate, stated.wish, stated.fail));
  if (wish === undefined) return undefined;
  try {
    const action = backendAction(
      siteOf(candidate, wish, () => {
        throw new Unclear();
      }),
    );
    return isClear(action) ? action : undefined;
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

/** What writes an item shows it, or nothing at all: anything else may mean more than is known. */
function isClear({ action, output, reply }: BackendAction): boolean {
  return action === "delete" || output !== undefined || reply === undefined;
}

function siteOf({ shapes, collections, operation }: Candidate, wish: BackendWish, fail: BackendFail): BackendSite {
  const collection = collections.get(wish.collection);
  const item = collection && shapes.named(collection.schema);
  if (collection === undefined || item === undefined) {
    const names = [...collections.keys()].sort().join(", ");
    return fail(
      "collection",
      `there is no collection ${JSON.stringify(wish.collection)}`,
      `declare it in x-specloom-collections at the top of the document${names && `, or use one of ${names}`}`,
    );
  }
  const above = ancestorsOf(collections, collection.name) ?? [];
  return { operation, shapes, wish, collection, above, item, fail };
}

/** The declared collections, and of the others those that an action or a kept one needs; parents first, then by name. */
function keptCollections(
  collections: ReadonlyMap<string, BackendCollection>,
  declared: ReadonlyMap<string, BackendCollection>,
  actions: ReadonlyMap<string, BackendAction>,
): BackendCollection[] {
  const named = [...declared.keys(), ...[...actions.values()].map(({ collection }) => collection)];
  const around = named.flatMap((name) => ancestorsOf(collections, name) ?? []);
  const used = new Set([...named, ...around.map(({ name }) => name)]);
  const depth = ({ name }: BackendCollection): number => ancestorsOf(collections, name)?.length ?? 0;
  return [...collections.values()]
    .filter(({ name }) => used.has(name))
    .sort((a, b) => depth(a) - depth(b) || (a.name < b.name ? -1 : 1));
}
