import type { Diagnostic, Locate } from "../diagnostics.ts";
import type { Method, Model, NamedSchema } from "../model.ts";
import { lowerApi } from "./api.ts";
import { lowerAuth } from "./auth.ts";
import { Context, type Cursor, type Node, child, children, items } from "./context.ts";
import { lowerDocs } from "./docs.ts";
import { checkExtensions } from "./extensions.ts";
import { lowerOperation, operationId } from "./operation.ts";
import { lowerSchema } from "./schema.ts";

export interface Lowered {
  readonly model: Model;
  readonly warnings: readonly Diagnostic[];
}

/**
 * The selected document as a model. Everything that later stages need to know about OpenAPI is decided here. Throws a
 * `SpecloomError` for what the document says wrongly about extensions, styles and statuses.
 */
export function lower(document: Node, locate: Locate): Lowered {
  const context = new Context(document, locate);
  const root: Cursor = { node: document, pointer: "" };
  checkExtensions(context, root);
  const auth = lowerAuth(context, root);
  const operations = pathOperations(root).map(({ cursor, method, path, id }) => {
    checkAround(context, cursor);
    return lowerOperation(context, cursor, { id, method, path, root, auth });
  });
  const used = new Set(operations.flatMap((operation) => operation.security.flat()));
  const model: Model = {
    api: lowerApi(context, root),
    auth: auth.filter((scheme) => used.has(scheme.name)),
    operations,
    schemas: lowerComponents(context, root),
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

/** Extensions may stand on an operation and on what it holds. */
function checkAround(context: Context, operation: Cursor): void {
  checkExtensions(context, operation);
  for (const parameter of items(operation, "parameters")) checkExtensions(context, context.resolve(parameter));
  const body = child(operation, "requestBody");
  if (body !== undefined) checkContent(context, context.resolve(body));
  for (const [, response] of children(operation, "responses")) checkContent(context, context.resolve(response));
}

function checkContent(context: Context, cursor: Cursor): void {
  checkExtensions(context, cursor);
  for (const [, media] of children(cursor, "content")) checkExtensions(context, media);
}

function lowerComponents(context: Context, root: Cursor): Map<string, NamedSchema> {
  const components = child(root, "components");
  if (components === undefined) return new Map();
  return new Map(
    children(components, "schemas").map(([name, cursor]) => [
      name,
      { name, docs: lowerDocs(cursor.node), schema: lowerSchema(context, cursor) },
    ]),
  );
}

