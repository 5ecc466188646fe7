import { isPattern } from "../is-pattern.ts";
import type { Schema } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { type LiteralValue, literal } from "../print/literal.ts";
import type { Member } from "../print/object.ts";
import { listCode, recordCode } from "../print/record.ts";
import type { Uses } from "../print/uses.ts";
import { type ViewContext, moduleOf, resolveSchema } from "./context.ts";

/** Where schemas are printed: how a module refers to the module of a component. */
export interface SchemaPlace {
  readonly context: ViewContext;
  readonly uses: Uses;
  /** The component whose own module this is. */
  readonly self: string | undefined;
  /** The folder of the modules of components: `./`, `../schemas/`. */
  readonly folder: string;
}

/**
 * A schema as the runtime's `SchemaData`: what it asks of a value and nothing else. `outer` are the schemas that the same
 * value must meet too, which may know more of the members that this one requires.
 */
export function schemaData(place: SchemaPlace, schema: Schema, indent: number, outer: readonly Schema[] = []): Code {
  const members = membersOf({ place, indent: indent + 2, schema, around: [schema, ...outer] });
  if (members.length === 0) return code`true`;
  const [only] = members;
  if (members.length === 1 && only?.key === NOT && only.value === code`true`) return code`false`;
  return recordCode(members, indent);
}

const NOT = key("not");

/** What the printing of one keyword needs. */
interface Site {
  readonly place: SchemaPlace;
  /** The column of the line on which a value starts. */
  readonly indent: number;
  readonly schema: Schema;
  readonly around: readonly Schema[];
}

/** What stood beside a reference is printed beside it again: `unevaluated…` sees only what stands with it. */
function membersOf(site: Site): Member[] {
  const { beside, ...rest } = site.schema;
  if (beside === undefined) return keywordsOf(site);
  const target: Schema = { ...rest, beside: undefined };
  const both = { ...site, around: [beside, ...site.around] };
  if (target.ref === undefined) return keywordsOf({ ...both, schema: { ...beside, allOf: [target, ...beside.allOf] } });
  return [...keywordsOf({ ...site, schema: target }), ...keywordsOf({ ...both, schema: beside })];
}

/** The keywords in a fixed order. */
function keywordsOf(site: Site): Member[] {
  const { schema } = site;
  const { required, requiredIn } = requiredCode(site);
  const stated: readonly (readonly [string, Code | undefined])[] = [
    ["$ref", referenceCode(site)],
    [
      "type",
      schema.types.length === 0
        ? undefined
        : literal(schema.types.length === 1 ? (schema.types[0] ?? "") : schema.types),
    ],
    ["enum", plain(schema.enum, site)],
    ["const", schema.const && literal(schema.const.value, site.indent)],
    ["allOf", list(site, schema.allOf, site.around)],
    ["anyOf", list(site, schema.anyOf, site.around)],
    ["oneOf", list(site, schema.oneOf, site.around)],
    ["discriminator", discriminatorCode(site)],
    ["not", one(site, schema.not)],
    ...(["if", "then", "else"] as const).map(
      (name) => [name, schema.if && one(site, schema[name], site.around)] as const,
    ),
    ...constraintMembers(schema),
    ["format", schema.format === undefined ? undefined : literal(schema.format)],
    ["required", required],
    ["requiredIn", requiredIn],
    ["dependentRequired", named(schema.dependentRequired, (names) => literal([...names]), site.indent)],
    ["dependentSchemas", named(schema.dependentSchemas, (each) => nested(site, each, 2, site.around), site.indent)],
    ["properties", named(schema.properties, (each) => nested(site, each, 2), site.indent)],
    ...patternMembers(site),
    ["propertyNames", one(site, schema.propertyNames)],
    ["prefixItems", list(site, schema.prefixItems)],
    ["items", one(site, schema.items)],
    ["contains", one(site, schema.contains)],
    ["unevaluatedItems", one(site, schema.unevaluatedItems)],
  ];
  return stated.flatMap(([name, value]) => (value === undefined ? [] : [{ key: key(name), value }]));
}

function nested({ place, indent }: Site, schema: Schema, deeper: number, around?: readonly Schema[]): Code {
  return schemaData(place, schema, indent + deeper, around);
}

function one(site: Site, schema: Schema | undefined, around?: readonly Schema[]): Code | undefined {
  return schema && nested(site, schema, 0, around);
}

function list(site: Site, schemas: readonly Schema[], around: readonly Schema[] = []): Code | undefined {
  if (schemas.length === 0) return undefined;
  return listCode(
    schemas.map((schema) => nested(site, schema, 2, [...around, ...schemas])),
    site.indent,
  );
}

function named<T>(members: ReadonlyMap<string, T>, print: (member: T) => Code, indent: number): Code | undefined {
  if (members.size === 0) return undefined;
  return recordCode(
    [...members].map(([name, member]) => ({ key: key(name), value: print(member) })),
    indent,
  );
}

function plain(value: LiteralValue | undefined, { indent }: Site): Code | undefined {
  return value === undefined ? undefined : literal(value, indent);
}

/** A component's module is imported, and looked at when a value is checked: modules may refer to each other in circles. */
function referenceCode({ place, schema: { ref } }: Site): Code | undefined {
  if (ref === undefined) return undefined;
  const { constant, file } = moduleOf(place.context, ref);
  return code`() => ${ref === place.self ? identifier(constant) : place.uses.value(constant, `${place.folder}${file}.js`)}`;
}

function constraintMembers({ constraints, contains }: Schema): [string, Code | undefined][] {
  const { pattern, minContains, maxContains, ...others } = constraints;
  return Object.entries({
    ...others,
    ...(pattern !== undefined && isPattern(pattern) && { pattern }),
    // Without `contains` they say nothing (JSON Schema validation, section 6.4.4).
    ...(contains !== undefined && {
      ...(minContains !== undefined && { minContains }),
      ...(maxContains !== undefined && { maxContains }),
    }),
  }).map(([name, value]) => [name, literal(value)]);
}

/** Where a pattern cannot be read, nobody can tell which members are additional either. */
function patternMembers(site: Site): [string, Code | undefined][] {
  const { patternProperties, statedProperties } = site.schema;
  const readable = new Map([...patternProperties].filter(([pattern]) => isPattern(pattern)));
  const patterns: [string, Code | undefined] = [
    "patternProperties",
    named(readable, (each) => nested(site, each, 2), site.indent),
  ];
  if (readable.size < patternProperties.size) return [patterns];
  return [
    patterns,
    ["additionalProperties", one(site, statedProperties.additional)],
    ["unevaluatedProperties", one(site, statedProperties.unevaluated)],
  ];
}

/** `required`, and what of it holds one way alone because the member is `readOnly` or `writeOnly`. */
function requiredCode({ place, schema, around }: Site): {
  readonly required: Code | undefined;
  readonly requiredIn: Code | undefined;
} {
  const names = [...schema.required];
  const has = (name: string, flag: "readOnly" | "writeOnly"): boolean =>
    around.some((one) => memberHas(place.context, one, name, flag));
  const response = names.filter((name) => has(name, "readOnly"));
  const request = names.filter((name) => has(name, "writeOnly") && !response.includes(name));
  const always = names.filter((name) => !response.includes(name) && !request.includes(name));
  const ways = { ...(request.length > 0 && { request }), ...(response.length > 0 && { response }) };
  return {
    required: always.length === 0 ? undefined : literal(always),
    requiredIn: Object.keys(ways).length === 0 ? undefined : literal(ways),
  };
}

type Flag = "readOnly" | "writeOnly";

function memberHas(context: ViewContext, schema: Schema, name: string, flag: Flag): boolean {
  const { properties, allOf } = resolveSchema(context.model, schema);
  const member = properties.get(name);
  return (
    (member !== undefined && hasFlag(context, member, flag)) || allOf.some((one) => memberHas(context, one, name, flag))
  );
}

function hasFlag(context: ViewContext, schema: Schema, flag: Flag): boolean {
  const target = resolveSchema(context.model, schema);
  return (
    schema[flag] ||
    schema.beside?.[flag] === true ||
    target[flag] ||
    target.allOf.some((one) => hasFlag(context, one, flag))
  );
}

/** Discriminator Object (OpenAPI 3.1 section 4.8.25): by the mapping, else by the names of the components. */
function discriminatorCode({ schema, indent }: Site): Code | undefined {
  const alternatives = schema.oneOf.length > 0 ? schema.oneOf : schema.anyOf;
  if (schema.discriminator === undefined || alternatives.length === 0) return undefined;
  const { property, mapping } = schema.discriminator;
  const places = new Map(alternatives.flatMap(({ ref }, index) => (ref === undefined ? [] : [[ref, index] as const])));
  const values = [...[...places.keys()].map((name) => [name, name] as const), ...mapping];
  const solved = values.flatMap(([value, name]) => (places.has(name) ? [[value, places.get(name) ?? 0] as const] : []));
  return literal({ property, mapping: Object.fromEntries(solved) }, indent);
}
