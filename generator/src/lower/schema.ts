import type { Constraints, Discriminator, JsonValue, Schema, SchemaType } from "../model.ts";
import { type Context, type Cursor, type Node, child, children, flag, items, text } from "./context.ts";
import { lowerDocs } from "./docs.ts";

const COMPONENT = "#/components/schemas/";

/** The component that a `$ref` names, or undefined for a reference to anything else. */
export function componentName(ref: unknown): string | undefined {
  if (typeof ref !== "string" || !ref.startsWith(COMPONENT)) return undefined;
  const name = ref.slice(COMPONENT.length);
  return name.includes("/") ? undefined : decodeURIComponent(name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Schema Object (OpenAPI 3.1 section 4.8.24, JSON Schema 2020-12). A reference stays one, so that recursion is finite. */
export function lowerSchema(context: Context, cursor: Cursor): Schema {
  const ref = componentName(cursor.node["$ref"]);
  if (ref !== undefined) return { ...emptySchema(cursor.pointer), ref, docs: lowerDocs(cursor.node) };
  const { node, pointer } = context.resolve(cursor);
  const here = { node, pointer };
  return {
    pointer,
    ref: undefined,
    types: typesOf(node),
    format: text(node, "format") || undefined,
    docs: lowerDocs(node),
    enum: arrayOf(node["enum"]),
    const: boxed(node, "const"),
    default: boxed(node, "default"),
    examples: arrayOf(node["examples"]) ?? [],
    readOnly: flag(node, "readOnly"),
    writeOnly: flag(node, "writeOnly"),
    properties: schemaMap(context, here, "properties"),
    required: new Set(stringsOf(node["required"])),
    patternProperties: schemaMap(context, here, "patternProperties"),
    additionalProperties: additional(context, here),
    items: optionalSchema(context, here, "items"),
    prefixItems: schemaList(context, here, "prefixItems"),
    allOf: schemaList(context, here, "allOf"),
    anyOf: schemaList(context, here, "anyOf"),
    oneOf: schemaList(context, here, "oneOf"),
    not: optionalSchema(context, here, "not"),
    discriminator: lowerDiscriminator(here),
    constraints: constraintsOf(node),
  };
}

/** A schema that allows everything. */
export function emptySchema(pointer: string): Schema {
  return {
    pointer,
    ref: undefined,
    types: [],
    format: undefined,
    docs: { summary: "", description: "", deprecated: false },
    enum: undefined,
    const: undefined,
    default: undefined,
    examples: [],
    readOnly: false,
    writeOnly: false,
    properties: new Map(),
    required: new Set(),
    patternProperties: new Map(),
    additionalProperties: true,
    items: undefined,
    prefixItems: [],
    allOf: [],
    anyOf: [],
    oneOf: [],
    not: undefined,
    discriminator: undefined,
    constraints: {},
  };
}

const TYPES: ReadonlySet<string> = new Set<SchemaType>(["array", "boolean", "integer", "null", "number", "object", "string"]);

function typesOf(node: Node): SchemaType[] {
  const type = node["type"];
  const list: readonly unknown[] = Array.isArray(type) ? type : [type];
  return list.filter((name): name is SchemaType => typeof name === "string" && TYPES.has(name)).sort();
}

function schemaMap(context: Context, cursor: Cursor, key: string): Map<string, Schema> {
  return new Map(children(cursor, key).map(([name, member]) => [name, lowerSchema(context, member)]));
}

function schemaList(context: Context, cursor: Cursor, key: string): Schema[] {
  return items(cursor, key).map((item) => lowerSchema(context, item));
}

function optionalSchema(context: Context, cursor: Cursor, key: string): Schema | undefined {
  const member = child(cursor, key);
  return member === undefined ? undefined : lowerSchema(context, member);
}

function additional(context: Context, cursor: Cursor): boolean | Schema {
  const value = cursor.node["additionalProperties"] ?? cursor.node["unevaluatedProperties"];
  return typeof value === "boolean" ? value : (optionalSchema(context, cursor, "additionalProperties") ?? true);
}

function lowerDiscriminator(cursor: Cursor): Discriminator | undefined {
  const discriminator = child(cursor, "discriminator");
  if (discriminator === undefined) return undefined;
  const mapping = Object.entries(child(discriminator, "mapping")?.node ?? {});
  return {
    property: text(discriminator.node, "propertyName"),
    mapping: new Map(mapping.map(([value, ref]) => [value, componentName(ref) ?? String(ref)])),
  };
}

const NUMBERS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const;

function constraintsOf(node: Node): Constraints {
  const numbers = NUMBERS.flatMap((name) => (typeof node[name] === "number" ? [[name, node[name]]] : []));
  return {
    ...Object.fromEntries(numbers),
    ...(typeof node["pattern"] === "string" && { pattern: node["pattern"] }),
    ...(node["uniqueItems"] === true && { uniqueItems: true }),
  };
}

function boxed(node: Node, key: string): { readonly value: JsonValue } | undefined {
  return Object.hasOwn(node, key) ? { value: node[key] as JsonValue } : undefined;
}

function arrayOf(value: unknown): readonly JsonValue[] | undefined {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : undefined;
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
