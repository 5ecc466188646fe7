import type { NamedSchema, Schema } from "../model.ts";

/** What a member may be: one schema, or several where alternatives say different things. */
export interface MemberPlace {
  readonly schemas: readonly Schema[];
  /** May be absent or null. */
  readonly optional: boolean;
}

type Components = ReadonlyMap<string, NamedSchema>;

/** Answers questions about what a schema lets through: references, `allOf` and alternatives are followed. */
export class SchemaWalk {
  readonly #components: Components;

  constructor(components: Components) {
    this.#components = components;
  }

  /** The member of that name, where every alternative documents it. */
  member(schema: Schema, name: string): MemberPlace | undefined {
    return this.#member(schema, name, new Set());
  }

  /** Every value but null is a list. */
  isList(schema: Schema): boolean {
    return this.#isList(schema, new Set());
  }

  isNullable(schema: Schema): boolean {
    return this.#isNullable(schema, new Set());
  }

  #member(schema: Schema, name: string, above: ReadonlySet<Schema>): MemberPlace | undefined {
    const parts = this.#parts(schema);
    const stated = parts.flatMap(({ properties }) => properties.get(name) ?? []);
    if (stated.length > 0) {
      const required = parts.some((part) => part.required.has(name));
      return { schemas: stated.slice(0, 1), optional: !required || stated.every((one) => this.isNullable(one)) };
    }
    return this.#everywhere(parts, above, (one, seen) => this.#member(one, name, seen)).map(joined)[0];
  }

  #isList(schema: Schema, above: ReadonlySet<Schema>): boolean {
    const parts = this.#parts(schema);
    if (
      parts.some(({ types }) => types.includes("array") && types.every((type) => type === "array" || type === "null"))
    )
      return true;
    return this.#everywhere(parts, above, (one, seen) => this.#isList(one, seen) || undefined).length > 0;
  }

  #isNullable(schema: Schema, above: ReadonlySet<Schema>): boolean {
    if (above.has(schema)) return false;
    const seen = new Set([...above, schema]);
    return this.#parts(schema).some(
      (part) => part.types.includes("null") || alternativesOf(part).some((one) => this.#isNullable(one, seen)),
    );
  }

  /** The answers of all alternatives of a part, for each part whose alternatives all have one. */
  #everywhere<T>(
    parts: readonly Schema[],
    above: ReadonlySet<Schema>,
    ask: (schema: Schema, above: ReadonlySet<Schema>) => T | undefined,
  ): T[][] {
    const seen = new Set([...above, ...parts]);
    return parts.flatMap((part) => {
      const alternatives = alternativesOf(part).filter((one) => !this.#isNull(one));
      if (alternatives.some((one) => this.#parts(one).some((inner) => seen.has(inner)))) return [];
      const answers = alternatives.flatMap((one) => ask(one, seen) ?? []);
      return answers.length > 0 && answers.length === alternatives.length ? [answers] : [];
    });
  }

  #isNull(schema: Schema): boolean {
    return this.#parts(schema).some(({ types }) => types.length === 1 && types[0] === "null");
  }

  /** Everything that must hold of one value: the schema, what it refers to, what stands beside, and `allOf`. */
  #parts(schema: Schema, found: Set<Schema> = new Set()): readonly Schema[] {
    if (found.has(schema)) return [];
    found.add(schema);
    const target = schema.ref === undefined ? undefined : this.#components.get(schema.ref)?.schema;
    for (const part of [target, schema.beside, ...schema.allOf]) if (part !== undefined) this.#parts(part, found);
    return [...found];
  }
}

function alternativesOf({ oneOf, anyOf }: Schema): readonly Schema[] {
  return oneOf.length > 0 ? oneOf : anyOf;
}

function joined(places: readonly MemberPlace[]): MemberPlace {
  return {
    schemas: places.flatMap(({ schemas }) => schemas),
    optional: places.some(({ optional }) => optional),
  };
}
