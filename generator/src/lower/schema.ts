import { isPattern } from "../is-pattern.ts";
import type { Constraints, Discriminator, JsonValue, Schema, SchemaType } from "../model.ts";
import { type Context, type Cursor, type Node, child, escape, flag, isNode, text, unescape } from "./context.ts";
import { lowerDocs } from "./docs.ts";

const COMPONENT = "#/components/schemas/";

/** The component that a `$ref` names, or undefined for a reference to anything else. */
export function componentName(ref: unknown): string | undefined {
  if (typeof ref !== "string" || !ref.startsWith(COMPONENT)) return undefined;
  const name = ref.slice(COMPONENT.length);
  return name.includes("/") ? undefined : unescape(name);
}

/** Schema Object (OpenAPI 3.1 section 4.8.24, JSON Schema 2020-12). A reference stays one, so that recursion is finite. */
export function lowerSchema(context: Context, cursor: Cursor): Schema {
  const ref = componentName(cursor.node["$ref"]);
  if (ref !== undefined)
    return {
      ...emptySchema(cursor.pointer),
      ref,
      docs: lowerDocs(cursor.node),
      beside: besideReference(context, cursor),
    };
  const here = context.resolve(cursor);
  const { node, pointer } = here;
  warnOfPatterns(context, here);
  return {
    pointer,
    ref: undefined,
    beside: node === cursor.node ? undefined : besideReference(context, cursor),
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
    statedProperties: {
      additional: optionalSchema(context, here, "additionalProperties"),
      unevaluated: optionalSchema(context, here, "unevaluatedProperties"),
    },
    propertyNames: optionalSchema(context, here, "propertyNames"),
    dependentRequired: namesByName(node["dependentRequired"]),
    dependentSchemas: schemaMap(context, here, "dependentSchemas"),
    items: optionalSchema(context, here, "items"),
    prefixItems: schemaList(context, here, "prefixItems"),
    contains: optionalSchema(context, here, "contains"),
    unevaluatedItems: optionalSchema(context, here, "unevaluatedItems"),
    allOf: schemaList(context, here, "allOf"),
    anyOf: schemaList(context, here, "anyOf"),
    oneOf: schemaList(context, here, "oneOf"),
    not: optionalSchema(context, here, "not"),
    if: optionalSchema(context, here, "if"),
    then: optionalSchema(context, here, "then"),
    else: optionalSchema(context, here, "else"),
    discriminator: lowerDiscriminator(here),
    constraints: constraintsOf(node),
  };
}

/** Whether a member of a Schema Object asks nothing of a value: texts, identifiers and extensions. */
const isAnnotation = (key: string): boolean =>
  /^(\$.*|x-.*|title|summary|description|deprecated|default|examples?|externalDocs|xml)$/.test(key);

/** The rest of a schema that holds a reference, where it asks anything. */
function besideReference(context: Context, { node, pointer }: Cursor): Schema | undefined {
  const rest = Object.entries(node).filter(([key]) => !isAnnotation(key));
  return rest.length === 0 ? undefined : lowerSchema(context, { node: Object.fromEntries(rest), pointer });
}

/** A schema that allows everything. */
export function emptySchema(pointer: string): Schema {
  return {
    pointer,
    ref: undefined,
    beside: undefined,
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
    statedProperties: { additional: undefined, unevaluated: undefined },
    propertyNames: undefined,
    dependentRequired: new Map(),
    dependentSchemas: new Map(),
    items: undefined,
    prefixItems: [],
    contains: undefined,
    unevaluatedItems: undefined,
    allOf: [],
    anyOf: [],
    oneOf: [],
    not: undefined,
    if: undefined,
    then: undefined,
    else: undefined,
    discriminator: undefined,
    constraints: {},
  };
}

/** Patterns that nobody can check by are kept, and told once. */
function warnOfPatterns(context: Context, { node, pointer }: Cursor): void {
  const keyed = isNode(node["patternProperties"]) ? Object.keys(node["patternProperties"]) : [];
  const places = [
    ...(typeof node["pattern"] === "string" ? [{ pattern: node["pattern"], at: "pattern" }] : []),
    ...keyed.map((pattern) => ({ pattern, at: `patternProperties/${escape(pattern)}` })),
  ];
  for (const { pattern, at } of places) {
    // A schema that several operations use is lowered for each.
    const told = context.warnings.some(
      ({ code, pointer: where }) => code === "W_PATTERN" && where === `${pointer}/${at}`,
    );
    if (told || isPattern(pattern)) continue;
    context.warn({
      code: "W_PATTERN",
      message: `${JSON.stringify(pattern)} is no regular expression of ECMA-262 with the flag u; nothing is checked by it`,
      fix: "escape what is special, and nothing else",
      pointer: `${pointer}/${at}`,
    });
  }
}

const TYPES: ReadonlySet<string> = new Set<SchemaType>([
  "array",
  "boolean",
  "integer",
  "null",
  "number",
  "object",
  "string",
]);

function typesOf(node: Node): SchemaType[] {
  const type = node["type"];
  const list: readonly unknown[] = Array.isArray(type) ? type : [type];
  return list.filter((name): name is SchemaType => typeof name === "string" && TYPES.has(name)).sort();
}

/** A schema wherever one may stand: `true` allows everything, `false` nothing (JSON Schema 2020-12 section 4.3.2). */
function lowerAny(context: Context, value: unknown, pointer: string): Schema[] {
  if (value === true) return [emptySchema(pointer)];
  if (value === false) return [{ ...emptySchema(pointer), not: emptySchema(pointer) }];
  return isNode(value) ? [lowerSchema(context, { node: value, pointer })] : [];
}

/** The schemas of the object at `key`, by name. */
export function schemaMap(context: Context, { node, pointer }: Cursor, key: string): Map<string, Schema> {
  const members = isNode(node[key]) ? Object.entries(node[key]) : [];
  const lowered = members.map(
    ([name, value]) => [name, lowerAny(context, value, `${pointer}/${key}/${escape(name)}`)] as const,
  );
  return new Map(lowered.flatMap(([name, schemas]) => schemas.map((schema) => [name, schema])));
}

function schemaList(context: Context, { node, pointer }: Cursor, key: string): Schema[] {
  const list: readonly unknown[] = Array.isArray(node[key]) ? node[key] : [];
  return list.flatMap((value, index) => lowerAny(context, value, `${pointer}/${key}/${index}`));
}

function optionalSchema(context: Context, { node, pointer }: Cursor, key: string): Schema | undefined {
  return lowerAny(context, node[key], `${pointer}/${key}`)[0];
}

function additional(context: Context, cursor: Cursor): boolean | Schema {
  const key = cursor.node["additionalProperties"] === undefined ? "unevaluatedProperties" : "additionalProperties";
  const value = cursor.node[key];
  return typeof value === "boolean" ? value : (optionalSchema(context, cursor, key) ?? true);
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
  "minContains",
  "maxContains",
] as const;

function constraintsOf(node: Node): Constraints {
  const numbers = NUMBERS.flatMap((name) => (typeof node[name] === "number" ? [[name, node[name]]] : []));
  return {
    ...Object.fromEntries(numbers),
    ...(typeof node["pattern"] === "string" && { pattern: node["pattern"] }),
    ...(node["uniqueItems"] === true && { uniqueItems: true }),
  };
}

function namesByName(value: unknown): Map<string, readonly string[]> {
  return new Map(isNode(value) ? Object.entries(value).map(([name, names]) => [name, stringsOf(names)]) : []);
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
