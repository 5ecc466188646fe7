import type { Media, NamedSchema, Reply, ReplyField, Schema, SchemaType } from "../model.ts";
import { type Context, type Cursor, child, unescape } from "./context.ts";
import { refuse } from "./extensions.ts";

const KEY = "x-specloom-fields";

type Components = ReadonlyMap<string, NamedSchema>;

interface Parts {
  readonly media: readonly Media[];
  readonly retryAfter: Reply["retryAfter"];
  readonly schemas: Components;
}

/**
 * `x-specloom-fields: { name: pointer, … }` on a response: where facts stand in its bodies (RFC 6901). All of them have to
 * be documented. How long to wait is one too, called by the last step of its pointer.
 */
export function lowerFields(context: Context, response: Cursor, parts: Parts): ReadonlyMap<string, ReplyField> {
  const stated = Object.entries(namesOf(context, response)).map(([name, pointer]): [string, ReplyField] => {
    const types = typesAt(parts, pointer) ?? failAt(context, response, name, pointer);
    return [name, { pointer, types }];
  });
  return new Map([...waitOf(parts), ...stated].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesOf(context: Context, response: Cursor): Readonly<Record<string, string>> {
  if (response.node[KEY] === undefined) return {};
  const names = Object.entries(child(response, KEY)?.node ?? {});
  const valid = names.every(
    ([name, pointer]) => isName(name) && typeof pointer === "string" && pointer.startsWith("/"),
  );
  if (valid && names.length > 0) return Object.fromEntries(names.map(([name, pointer]) => [name, String(pointer)]));
  return refuse(context, response.pointer, KEY, "{ NAME: RFC 6901 pointer into the body, … } with camelCase NAMEs");
}

const isName = (name: string): boolean => /^[a-z][A-Za-z0-9]{0,63}$/.test(name);

function failAt(context: Context, response: Cursor, name: string, pointer: string): never {
  return context.fail({
    code: "E_EXTENSION",
    message: `nothing is documented at ${JSON.stringify(pointer)}`,
    fix: "point to a member of a JSON body of the response",
    pointer: `${response.pointer}/${KEY}/${name}`,
  });
}

function waitOf(parts: Parts): [string, ReplyField][] {
  const { pointer = "" } = parts.retryAfter ?? {};
  const name = unescape(pointer.split("/").at(-1) ?? "");
  const types = typesAt(parts, pointer);
  return isName(name) && types !== undefined ? [[name, { pointer, types }]] : [];
}

/** What stands at a pointer, in any JSON body; nothing where none documents it. */
function typesAt({ media, schemas }: Parts, pointer: string): readonly SchemaType[] | undefined {
  const steps = pointer.split("/").slice(1).map(unescape);
  const bodies = media.flatMap(({ format, schema }) => (format === "json" && schema ? [schema] : []));
  const found = steps.reduce((above, step) => above.flatMap((schema) => membersOf(schemas, schema, step)), bodies);
  if (found.length === 0 || pointer === "") return undefined;
  return [...new Set(found.flatMap((schema) => partsOf(schemas, schema).flatMap(({ types }) => types)))].sort();
}

function membersOf(schemas: Components, schema: Schema, step: string): Schema[] {
  return partsOf(schemas, schema).flatMap(({ properties, items, prefixItems }) => {
    const item = /^\d+$/.test(step) ? (prefixItems[Number(step)] ?? items) : undefined;
    return [properties.get(step) ?? [], item ?? []].flat();
  });
}

/** All that may say something of one value: what it refers to, what stands beside, every alternative and condition. */
function partsOf(schemas: Components, schema: Schema, found: Set<Schema> = new Set()): readonly Schema[] {
  if (found.has(schema)) return [];
  found.add(schema);
  const { ref, beside, allOf, anyOf, oneOf, then, else: otherwise } = schema;
  const target = ref === undefined ? undefined : schemas.get(ref)?.schema;
  for (const part of [target, beside, then, otherwise, ...allOf, ...anyOf, ...oneOf])
    if (part !== undefined) partsOf(schemas, part, found);
  return [...found];
}
