import type { NamedSchema, Schema } from "../model.ts";

/** How deep in a body the place of an item or a list is looked for. */
const DEPTH = 4;

/** Answers what bodies are made of: references, `allOf` and a single alternative beside null are followed. */
export class BackendShapes {
  readonly #components: ReadonlyMap<string, NamedSchema>;

  constructor(components: ReadonlyMap<string, NamedSchema>) {
    this.#components = components;
  }

  /** The schema of a component; undefined where there is none of that name. */
  named(name: string): Schema | undefined {
    return this.#components.get(name)?.schema;
  }

  /** The component that a value is, whatever may be null. */
  component(schema: Schema): string | undefined {
    if (schema.ref !== undefined) return schema.ref;
    const [only, ...others] = [...schema.allOf, ...alternativesOf(schema)];
    return only === undefined || others.length > 0 || schema.properties.size > 0 ? undefined : this.component(only);
  }

  /** Everything that must hold of a value. */
  parts(schema: Schema, found: Set<Schema> = new Set()): readonly Schema[] {
    if (found.has(schema)) return [...found];
    found.add(schema);
    const [only, ...others] = alternativesOf(schema);
    const inner = [schema.ref === undefined ? undefined : this.named(schema.ref), schema.beside, ...schema.allOf];
    for (const part of [...inner, others.length === 0 ? only : undefined])
      if (part !== undefined) this.parts(part, found);
    return [...found];
  }

  /** The members that are documented, by name. */
  members(schema: Schema): ReadonlyMap<string, Schema> {
    return new Map(this.parts(schema).flatMap(({ properties }) => [...properties]));
  }

  member(schema: Schema, name: string): Schema | undefined {
    return this.members(schema).get(name);
  }

  requires(schema: Schema, name: string): boolean {
    return this.parts(schema).some(({ required }) => required.has(name));
  }

  /** Whether a value is of one of these types, null aside. */
  is(schema: Schema, ...types: readonly Schema["types"][number][]): boolean {
    const stated = this.parts(schema).flatMap((part) => part.types.filter((type) => type !== "null"));
    return stated.length > 0 && stated.every((type) => types.includes(type));
  }

  isNullable(schema: Schema): boolean {
    return this.parts(schema).some((part) => part.types.includes("null") || part.anyOf.concat(part.oneOf).some(isNull));
  }

  /** What the items of a list are; undefined where the value is no list. */
  items(schema: Schema): Schema | undefined {
    return this.parts(schema).find(({ types, items }) => types.includes("array") && items !== undefined)?.items;
  }

  /** What stands at a path of members; undefined where nothing is documented there. */
  at(schema: Schema | undefined, path: readonly string[]): Schema | undefined {
    return path.reduce<Schema | undefined>((found, name) => found && this.member(found, name), schema);
  }

  /** The places in a body, lists not entered, that a test accepts; none within another. */
  places(schema: Schema, test: (schema: Schema, path: readonly string[]) => boolean): readonly string[][] {
    return this.#placesBelow(schema, test, []);
  }

  #placesBelow(schema: Schema, test: (schema: Schema, path: readonly string[]) => boolean, path: string[]): string[][] {
    if (test(schema, path)) return [path];
    if (path.length >= DEPTH) return [];
    return [...this.members(schema)].flatMap(([name, member]) => this.#placesBelow(member, test, [...path, name]));
  }
}

function alternativesOf({ oneOf, anyOf }: Schema): readonly Schema[] {
  return (oneOf.length > 0 ? oneOf : anyOf).filter((one) => !isNull(one));
}

function isNull({ types }: Schema): boolean {
  return types.length === 1 && types[0] === "null";
}
