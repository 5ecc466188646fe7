import type { Diagnostic, Locate } from "../diagnostics.ts";
import type { Method, Model, NamedSchema } from "../model.ts";
import { lowerApi } from "./api.ts";
import { lowerAuth } from "./auth.ts";
import { lowerBackend } from "./backend.ts";
import { checkExtensions } from "./check-extensions.ts";
import { lowerCaching } from "./caching.ts";
import { Context, type Cursor, type Node, child, children, text } from "./context.ts";
import { lowerOperation, operationId } from "./operation.ts";
import { schemaMap } from "./schema.ts";
import { warnOfServers } from "./servers.ts";

export interface Lowered {
  readonly model: Model;
  readonly warnings: readonly Diagnostic[];
}

/**
 * The selected document as a model. Everything that later stages need to know about OpenAPI is decided here. Throws a
 * `SpecloomError` for what the document says wrongly about extensions, styles and statuses, and for operations that share an
 * id.
 */
export function lower(document: Node, locate: Locate): Lowered {
  const context = new Context(document, locate);
  const root: Cursor = { node: document, pointer: "" };
  checkExtensions(context, document);
  const places = pathOperations(root);
  refuseSameIds(context, places);
  const auth = lowerAuth(context, root);
  for (const [, item] of children(root, "paths")) warnOfServers(context, root, item);
  const schemas = lowerComponents(context, root);
  const operations = places.map(({ cursor, method, path, id }) => {
    warnOfServers(context, root, cursor);
    return lowerOperation(context, cursor, { id, method, path, root, auth, schemas });
  });
  const used = new Set(operations.flatMap((operation) => operation.security.flat()));
  const model: Model = {
    api: lowerApi(context, root),
    auth: auth.filter((scheme) => used.has(scheme.name)),
    operations,
    schemas,
    caching: lowerCaching(context, operations, schemas),
    backend: lowerBackend(
      context,
      root,
      operations.flatMap((operation, index) => {
        const place = places[index];
        return place === undefined ? [] : [{ operation, cursor: place.cursor }];
      }),
      schemas,
    ),
  };
  return { model, warnings: context.warnings };
}

export const METHODS: readonly Method[] = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

export interface PathOperation {
  readonly cursor: Cursor;
  readonly method: Method;
  readonly path: string;
  readonly id: string;
}

/** Every operation of the document, by path, then method, with the id that all stages know it by. */
export function pathOperations(root: Cursor): PathOperation[] {
  return children(root, "paths").flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const cursor = child(item, method);
      return cursor === undefined ? [] : [{ cursor, method, path, id: operationId(cursor, method, path) }];
    }),
  );
}

/** Two operations with one id would be one operation to all that follows: only one derived from a path can be so unlucky. */
function refuseSameIds(context: Context, operations: readonly PathOperation[]): void {
  const seen = new Map<string, PathOperation>();
  for (const operation of operations) {
    const first = seen.get(operation.id);
    seen.set(operation.id, operation);
    if (first === undefined) continue;
    const nameless = text(operation.cursor.node, "operationId") === "" ? operation : first;
    context.fail({
      code: "E_OPERATION_ID",
      message: `${titleOf(first)} and ${titleOf(operation)} would both be called ${JSON.stringify(operation.id)}`,
      fix: `give ${titleOf(nameless)} an operationId of its own`,
      pointer: nameless.cursor.pointer,
    });
  }
}

function titleOf({ method, path }: PathOperation): string {
  return `${method.toUpperCase()} ${path}`;
}

function lowerComponents(context: Context, root: Cursor): Map<string, NamedSchema> {
  const components = child(root, "components");
  if (components === undefined) return new Map();
  return new Map(
    [...schemaMap(context, components, "schemas")].map(([name, schema]) => [name, { name, docs: schema.docs, schema }]),
  );
}
