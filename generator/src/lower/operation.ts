import type { AuthScheme, Method, NamedSchema, Operation, Parameter, ParameterPlace } from "../model.ts";
import { lowerSecurity } from "./auth.ts";
import { lowerBody } from "./body.ts";
import { type Context, type Cursor, items, text } from "./context.ts";
import { lowerDocs } from "./docs.ts";
import { extensionRateLimit } from "./extensions.ts";
import { lowerParameter, optionalPlacesOf } from "./parameter.ts";
import { lowerPagination } from "./pagination.ts";
import { lowerReplies } from "./reply.ts";

export interface OperationPlace {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly root: Cursor;
  readonly auth: readonly AuthScheme[];
  readonly schemas: ReadonlyMap<string, NamedSchema>;
}

/** Operation Object (OpenAPI 3.1 section 4.8.10). Path-level parameters were merged into it by the select stage. */
export function lowerOperation(
  context: Context,
  cursor: Cursor,
  { id, method, path, root, auth, schemas }: OperationPlace,
): Operation {
  const parameters = lowerParameters(context, id, cursor);
  const body = lowerBody(context, id, cursor);
  const replies = lowerReplies(context, { id, method, schemas }, cursor);
  return {
    id,
    pointer: cursor.pointer,
    method,
    path,
    docs: lowerDocs(cursor.node),
    kind: method === "get" || method === "head" ? "query" : "mutation",
    parameters,
    body,
    replies,
    security: lowerSecurity(root, cursor, auth),
    pagination: lowerPagination(context, cursor, { parameters, replies, schemas }),
    rateLimit: extensionRateLimit(context, cursor),
  };
}

const PLACES: readonly ParameterPlace[] = ["path", "query", "header", "cookie"];

function lowerParameters(context: Context, id: string, cursor: Cursor): Parameter[] {
  const rank = ({ in: place }: Parameter): number => PLACES.indexOf(place);
  const references = items(cursor, "parameters");
  const optionalPlaces = optionalPlacesOf(context, references);
  return references
    .flatMap((reference) => lowerParameter(context, id, reference, optionalPlaces) ?? [])
    .sort((a, b) => rank(a) - rank(b) || (a.wire < b.wire ? -1 : 1));
}

/** A path operation without an operationId is called by its method and path: `getUsersByUserId`. */
export function operationId(cursor: Cursor, method: Method, path: string): string {
  const words = path
    .split("/")
    .filter(Boolean)
    .map((part) => part.replace(/\{([^}]*)\}/g, "-by-$1"));
  return (
    text(cursor.node, "operationId") ||
    [method, ...words].join("-").replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next: string = "") => next.toUpperCase())
  );
}
