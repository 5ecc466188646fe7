import type {
  ListPlace,
  NamedSchema,
  Operation,
  Pagination,
  ParameterMember,
  Reply,
  Schema,
  TypeStep,
} from "../model.ts";
import { type Context, type Cursor, type Node, child, unescape } from "./context.ts";
import { refuse } from "./extensions.ts";
import { SchemaWalk } from "./schema-walk.ts";

const KEY = "x-specloom-pagination";
const SHAPE = "{ cursor: parameter, count?: parameter, next: pointer, previous?: pointer, items: pointer }";

type Parts = Pick<Operation, "parameters" | "replies"> & { readonly schemas: ReadonlyMap<string, NamedSchema> };

/**
 * `x-specloom-pagination: { cursor, count?, next, previous?, items }`: `cursor` and `count` name parameters, with dots into
 * their members; the others are pointers (RFC 6901) into the bodies of successes. All of them have to be documented.
 */
export function lowerPagination(context: Context, operation: Cursor, parts: Parts): Pagination | undefined {
  if (operation.node[KEY] === undefined) return undefined;
  const { cursor, count, next, previous, items } = readNames(context, operation);
  const walk = new SchemaWalk(parts.schemas);
  const fail = (member: string, message: string, fix: string): never =>
    context.fail({ code: "E_EXTENSION", message, fix, pointer: `${operation.pointer}/${KEY}/${member}` });
  const parameter = (member: string, name: string): ParameterMember =>
    parameterAt(walk, parts, name) ??
    fail(member, `no parameter of the operation is ${JSON.stringify(name)}`, "name a parameter, with dots into it");
  const bodies = successBodies(parts.replies);
  const lists = bodies.map(({ schema, typePath }) => listIn(walk, schema, items, typePath));
  if (lists.length === 0 || lists.includes(undefined))
    fail(
      "items",
      `no list is documented at ${JSON.stringify(node(operation)["items"])}`,
      "point to an array in the body of every success",
    );
  for (const [member, path] of [
    ["next", next],
    ["previous", previous],
  ] as const)
    if (path !== undefined && !bodies.some(({ schema }) => schema && stepsTo(walk, [schema], path)))
      fail(
        member,
        `nothing is documented at ${JSON.stringify(node(operation)[member])}`,
        "point to the cursor in the body of a success",
      );
  return {
    cursor: parameter("cursor", cursor),
    count: count === undefined ? undefined : parameter("count", count),
    next,
    previous,
    items,
    lists: lists.flatMap((list) => list ?? []),
  };
}

interface Names {
  readonly cursor: string;
  readonly count: string | undefined;
  readonly next: readonly string[];
  readonly previous: readonly string[] | undefined;
  readonly items: readonly string[];
}

function node(operation: Cursor): Node {
  return child(operation, KEY)?.node ?? {};
}

function readNames(context: Context, operation: Cursor): Names {
  const { cursor, count, next, previous, items } = node(operation);
  const named = isText(cursor) && (count === undefined || isText(count));
  // A body that is its list (the pointer "") has no place for a cursor.
  if (named && isPointer(next) && isPointer(items) && (previous === undefined || isPointer(previous)))
    return {
      cursor,
      count,
      next: membersOf(next),
      previous: previous === undefined ? undefined : membersOf(previous),
      items: membersOf(items),
    };
  return refuse(context, operation.pointer, KEY, SHAPE);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isPointer(value: unknown): value is string {
  return isText(value) && value.startsWith("/");
}

function membersOf(pointer: string): string[] {
  return pointer.split("/").slice(1).map(unescape);
}

/** The longest name of a parameter that fits wins, since names may hold dots themselves. */
function parameterAt(walk: SchemaWalk, { parameters }: Parts, name: string): ParameterMember | undefined {
  const fitting = parameters
    .filter(({ wire }) => name === wire || name.startsWith(`${wire}.`))
    .sort((a, b) => b.wire.length - a.wire.length || Number(b.in === "query") - Number(a.in === "query"));
  for (const { in: place, wire, schema } of fitting) {
    const members = name === wire ? [] : dotted(walk, [schema], name.slice(wire.length + 1));
    if (members !== undefined) return { in: place, wire, members };
  }
  return undefined;
}

/** Takes a dotted name apart into members that are documented; they may hold dots as well. */
function dotted(walk: SchemaWalk, schemas: readonly Schema[], name: string): string[] | undefined {
  if (memberIn(walk, schemas, name) !== undefined) return [name];
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
    const inner = memberIn(walk, schemas, name.slice(0, dot));
    const rest = inner && dotted(walk, inner.schemas, name.slice(dot + 1));
    if (rest !== undefined) return [name.slice(0, dot), ...rest];
  }
  return undefined;
}

function memberIn(walk: SchemaWalk, schemas: readonly Schema[], name: string): ReturnType<SchemaWalk["member"]> {
  const found = schemas.flatMap((schema) => walk.member(schema, name) ?? []);
  if (found.length === 0 || found.length < schemas.length) return undefined;
  return { schemas: found.flatMap((place) => place.schemas), optional: found.some(({ optional }) => optional) };
}

/** The JSON bodies of 2XX, or of `default` where no 2XX is documented. */
function successBodies(replies: readonly Reply[]): readonly Reply["media"][number][] {
  const isSuccess = ({ status }: Reply): boolean =>
    status !== "default" && ("code" in status ? Math.floor(status.code / 100) === 2 : status.range === 2);
  const successes = replies.filter(isSuccess);
  const shown = successes.length > 0 ? successes : replies.filter(({ status }) => status === "default");
  return shown.flatMap(({ media }) => media).filter(({ format }) => format === "json");
}

interface Walked {
  readonly schemas: readonly Schema[];
  readonly steps: readonly TypeStep[];
}

function stepsTo(walk: SchemaWalk, schemas: readonly Schema[], path: readonly string[]): Walked | undefined {
  return path.reduce<Walked | undefined>(
    (at, key) => {
      const member = at && memberIn(walk, at.schemas, key);
      return member && { schemas: member.schemas, steps: [...at.steps, { key, optional: member.optional }] };
    },
    { schemas, steps: [] },
  );
}

function listIn(
  walk: SchemaWalk,
  schema: Schema | undefined,
  path: readonly string[],
  body: ListPlace["body"],
): ListPlace | undefined {
  const list = schema && stepsTo(walk, [schema], path);
  if (list === undefined || !list.schemas.every((one) => walk.isList(one))) return undefined;
  return { body, optional: schema !== undefined && walk.isNullable(schema), steps: list.steps };
}
