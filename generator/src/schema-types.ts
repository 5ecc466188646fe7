import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import { type Json, type JsonObject, isObject, own } from "./load/json.ts";
import { pointerTo } from "./load/pointer.ts";
import type { Kind } from "./load/shape.ts";
import { walk } from "./load/walk.ts";
import { commentText } from "./print/comment.ts";
import { escapeUnsafe } from "./print/escape.ts";
import { SchemaMarks } from "./schema-marks.ts";
import { withRequired } from "./with-required.ts";

export interface SchemaTypesInput {
  /** The selected document, whose only components are schemas; it is not changed, and may share nodes. */
  readonly document: JsonObject;
  /** Ids of operations by path and method, as the model gave them. */
  readonly operationIds: readonly { readonly path: string; readonly method: string; readonly id: string }[];
  /** The head of the module. */
  readonly header: string;
  /**
   * What to say of the pointer that a member is printed from, in a comment on a line of its own before the member. It must
   * not end the comment.
   */
  readonly mark?: (pointer: string) => string;
}

/**
 * The seam to whoever prints schema types: takes a document, gives the text of `schema.ts`, which must export `paths`,
 * `components` and `operations` in the layout of openapi-typescript 7. Asynchronous, since an emitter is imported when
 * it is needed and not before.
 */
export type SchemaTypesEmitter = (input: SchemaTypesInput) => Promise<string>;

/** Schema types by openapi-typescript 7.13. */
export const emitSchemaTypes: SchemaTypesEmitter = async ({ document, operationIds, header, mark }) => {
  const [{ default: transform }, { resolveRef, scanDiscriminators }, { astToString }, { default: ts }] =
    await withRequired("typescript", () =>
      Promise.all([
        import("openapi-typescript/dist/transform/index.mjs"),
        import("openapi-typescript/dist/lib/utils.mjs"),
        import("openapi-typescript/dist/lib/ts.mjs"),
        import("typescript"),
      ]),
    );
  // The shape was checked by the load stage; its type is openapi-typescript's own view of a document.
  // The document may share nodes, each of which is prepared on its own: a clone would share them too.
  const prepared: JsonObject = JSON.parse(JSON.stringify(document));
  const marks = mark && new SchemaMarks(prepared, pointersOf(operationIds), mark);
  prepare(prepared, operationIds);
  const copy = prepared as unknown as OpenAPI3;
  const blob = ts.factory.createTypeReferenceNode("Blob");
  const context: Omit<GlobalContext, "redoc"> = {
    ...OPTIONS,
    injectFooter: [],
    postTransform: undefined,
    transform: (schema) => (schema.format === "binary" && !("enum" in schema) ? blob : undefined),
    transformProperty: marks && ((property, schema) => marks.remember(property, schema)),
    discriminators: scanDiscriminators(copy, { silent: true }),
    resolve: <T>(ref: string): T | undefined => resolveRef<T>(copy, ref, { silent: true }),
  };
  const nodes = transform(copy, context as GlobalContext);
  marks?.apply(ts, nodes);
  return `${header}\n${escapeUnsafe(astToString(nodes))}`;
};

function pointersOf(operationIds: SchemaTypesInput["operationIds"]): Map<string, string> {
  return new Map(operationIds.map(({ path, method, id }) => [id, pointerTo(["paths", path, method])]));
}

const OPTIONS = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  // A default says what the server does with what is left out, not that a client must send it.
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  conditionalEnums: false,
  dedupeEnums: false,
  excludeDeprecated: false,
  exportType: false,
  immutable: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  rootTypes: false,
  rootTypesNoSchemaPrefix: false,
  rootTypesKeepCasing: false,
  silent: true,
  makePathsEnum: false,
  generatePathParams: false,
  readWriteMarkers: false,
} as const;

/** Makes a document one that openapi-typescript can print as it is: texts encoded, examples gone, and what it loses said differently. */
function prepare(copy: JsonObject, operationIds: SchemaTypesInput["operationIds"]): void {
  for (const { path, method, id } of operationIds) {
    const operation = memberAt(copy, ["paths", path, method]);
    if (operation !== undefined) operation["operationId"] = id;
  }
  walk(copy, "document", (node, kind) => prepareNode(node, kind));
}

function memberAt(root: JsonObject, keys: readonly string[]): JsonObject | undefined {
  let node: Json | undefined = root;
  for (const key of keys) node = isObject(node) ? own(node, key) : undefined;
  return isObject(node) ? node : undefined;
}

const TEXTS = ["title", "summary", "description", "format", "pattern"];

function prepareNode(node: JsonObject, kind: Kind): void {
  for (const name of TEXTS) {
    const text = node[name];
    if (typeof text === "string") node[name] = commentText(text);
  }
  delete node["example"];
  if (kind === "schema" || kind === "parameter" || kind === "header" || kind === "mediaType") delete node["examples"];
  if (kind === "schema") prepareSchema(node);
  if (kind === "parameter") schemaOfContent(node);
  if (node["deprecated"] === false) delete node["deprecated"];
}

function prepareSchema(node: JsonObject): void {
  if (typeof node["default"] === "string") node["default"] = commentText(node["default"]);
  else if (typeof node["default"] === "object") delete node["default"];
  if (node["const"] === null) {
    delete node["const"];
    node["type"] = "null";
  }
  mergeRequired(node);
}

/** `allOf: [A, { required: [a] }]`: openapi-typescript loses the second part, and understands `required` beside `allOf`. */
function mergeRequired(node: JsonObject): void {
  const { required } = node;
  if (!Array.isArray(node["allOf"])) return;
  // openapi-typescript takes every part for an object.
  const allOf = node["allOf"].map((part): Json => (part === true ? {} : part === false ? { not: {} } : part));
  node["allOf"] = allOf;
  const only = allOf.filter(
    (part) => isObject(part) && Object.keys(part).length === 1 && Array.isArray(part["required"]),
  );
  if (only.length === 0) return;
  const names = only.flatMap((part) => (isObject(part) && Array.isArray(part["required"]) ? part["required"] : []));
  node["allOf"] = allOf.filter((part) => !only.includes(part));
  node["required"] = [...new Set([...(Array.isArray(required) ? required : []), ...names])];
}

/** A parameter with `content` has its type there; openapi-typescript looks at `schema` alone. */
function schemaOfContent(node: JsonObject): void {
  const { content } = node;
  if (node["schema"] !== undefined || !isObject(content)) return;
  const [media] = Object.values(content);
  if (isObject(media) && media["schema"] !== undefined) node["schema"] = media["schema"];
}
