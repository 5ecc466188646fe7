import type {
  Backend,
  BackendAction,
  BackendCollection,
  BackendFact,
  BackendPage,
  CursorPlace,
  RequestPlace,
} from "../model.ts";
import type { Code } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { type LiteralValue, literal } from "../print/literal.ts";
import { recordCode } from "../print/record.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { type ViewContext, moduleOf } from "./context.ts";
import { type SchemaPlace, schemaData } from "./schema-data.ts";
import { fromPackage, typeCode } from "./type.ts";

const BACKEND = "@specloom/runtime/backend";
const SYNTHESIS = "@specloom/runtime/synthesis";

/** `backend.ts`: what a mock keeps and what the operations do to it; nothing where the document does not say enough. */
export function backendView(context: ViewContext): View | undefined {
  const { backend, api } = context.model;
  if (backend === undefined) return undefined;
  const uses = new Uses();
  for (const name of ["Backend", "BackendData", "BackendOptions", "BackendTable"]) uses.type(name, BACKEND);
  uses.value("createBackend", BACKEND);
  uses.value("synthesize", SYNTHESIS);
  const place: SchemaPlace = { context, uses, self: undefined, folder: "./schemas/" };
  const title = api.title || context.apiId;
  return {
    header: header("the operations of the API", "msw/backend.ts.hbs"),
    api: identifier(context.names.api.type),
    docs: docComment([{ text: `An in-memory ${title}: its collections by name, and its operations by \`handle\`.` }]),
    table: tableCode(place, backend),
    roots: itemsView(place, backend, ({ parent }) => parent === undefined),
    hasNested: backend.collections.some(({ parent }) => parent !== undefined),
    nested: itemsView(place, backend, ({ parent }) => parent !== undefined),
    // Only now is everything used.
    imports: uses.statements(),
  };
}

function itemsView(
  { context, uses }: SchemaPlace,
  { collections }: Backend,
  isShown: (collection: BackendCollection) => boolean,
): View[] {
  return collections.filter(isShown).map(({ name, schema }) => ({
    key: key(name),
    type: typeCode(context, uses, { kind: "schema", name: schema }, fromPackage(context)),
  }));
}

function tableCode(place: SchemaPlace, { collections, actions, facts }: Backend): Code {
  const kept = collections.map((one) => ({ key: key(one.name), value: collectionCode(place, one) }));
  const done = [...actions].map(([id, action]) => ({ key: key(id), value: actionCode(place, action) }));
  return record(
    [
      ["collections", recordCode(kept, 2)],
      ["actions", recordCode(done, 2)],
      ["facts", facts.length === 0 ? undefined : literal(factsValue(facts), 2)],
    ],
    0,
  );
}

function collectionCode({ context, uses, folder }: SchemaPlace, one: BackendCollection): Code {
  const { constant, file } = moduleOf(context, one.schema);
  return record(
    [
      ["key", literal(one.key)],
      ["schema", uses.value(constant, `${folder}${file}.js`)],
      ["parent", plain(one.parent, 4)],
    ],
    4,
  );
}

function actionCode(
  place: SchemaPlace,
  { within, key: itemKey, input, page, body, reply, ...action }: BackendAction,
): Code {
  return record(
    [
      ["action", literal(action.action)],
      ["collection", literal(action.collection)],
      ["within", within.length === 0 ? undefined : literal(within.map(pathOf), 6)],
      ["key", plain(itemKey && pathOf(itemKey), 6)],
      ["unknown", plain(action.unknown, 6)],
      ["member", plain(action.member, 6)],
      ["input", plain(input && pathOf(input), 6)],
      ["output", plain(action.output, 6)],
      ["project", plain(action.project, 6)],
      ["page", page && pageCode(page)],
      ["body", plain(body?.value, 6)],
      ["reply", reply && schemaData(place, reply, 6)],
    ],
    4,
  );
}

function pageCode({ cursor, count, size, next, previous, current, total }: BackendPage): Code {
  return record(
    [
      ["cursor", literal(pathOf(cursor), 8)],
      ["count", plain(count && pathOf(count), 8)],
      ["size", plain(size, 8)],
      ["next", cursorCode(next)],
      ["previous", previous && cursorCode(previous)],
      ["current", plain(current, 8)],
      ["total", plain(total, 8)],
    ],
    6,
  );
}

function cursorCode({ at, none }: CursorPlace): Code {
  return literal({ at, ...(none !== undefined && { none }) }, 8);
}

/** A place as the runtime reads it: its parsed request has `headers`, and all else by the same name. */
function pathOf({ in: place, members }: RequestPlace): readonly string[] {
  return [place === "header" ? "headers" : place, ...members];
}

/** By member, then by value. */
function factsValue(facts: readonly BackendFact[]): LiteralValue {
  const members = [...new Set(facts.map(({ member }) => member))];
  return Object.fromEntries(
    members.map((name) => {
      const values = facts.filter(({ member }) => member === name);
      return [name, Object.fromEntries(values.map(({ value, others }) => [value, Object.fromEntries(others)]))];
    }),
  );
}

function plain(value: LiteralValue | undefined, indent: number): Code | undefined {
  return value === undefined ? undefined : literal(value, indent);
}

function record(members: readonly (readonly [string, Code | undefined])[], indent: number): Code {
  const stated = members.flatMap(([name, value]) => (value === undefined ? [] : [{ key: key(name), value }]));
  return recordCode(stated, indent);
}
