import type { Model, Schema } from "../../model.ts";

/** A schema with its references followed and its `allOf`s taken apart: all parts hold at once. */
export interface Flat {
  /** None has a reference or an `allOf` that still asks for something. */
  readonly parts: readonly Schema[];
  /** The component that the schema is a reference to. */
  readonly name: string | undefined;
  /** Whether nothing that asks something stands beside the reference. */
  readonly isAlone: boolean;
  /** Titles and descriptions, in the order in which they were met. */
  readonly texts: readonly string[];
  readonly deprecated: boolean;
  readonly pointer: string | undefined;
}

/** Takes schemas that hold at once apart. Equal for a reference and for what it names, and for one object and its parts. */
export function flatten(model: Model, schemas: readonly Schema[]): Flat {
  const parts: Schema[] = [];
  const texts: string[] = [];
  const entered = new Set<string>();
  let deprecated = false;
  const visit = (schema: Schema, within: boolean): void => {
    texts.push(...[schema.docs.summary, schema.docs.description].filter((text) => text !== ""));
    deprecated ||= schema.docs.deprecated && !within;
    if (schema.ref !== undefined) {
      const target = entered.has(schema.ref) ? undefined : model.schemas.get(schema.ref);
      entered.add(schema.ref);
      if (target !== undefined) visit(target.schema, within);
    } else {
      parts.push(schema);
      for (const part of schema.allOf) visit(part, true);
    }
    if (schema.beside !== undefined) visit(withoutTypes(schema.beside), true);
  };
  for (const schema of schemas) visit(schema, schemas.length > 1);
  const [only, ...others] = schemas;
  const name = others.length === 0 ? only?.ref : undefined;
  return { parts, name, isAlone: only?.beside === undefined, texts, deprecated, pointer: only?.pointer };
}

/** What stands beside a reference limits values, but types are those of what is referred to: none is printed for it. */
function withoutTypes(schema: Schema): Schema {
  return {
    ...schema,
    types: [],
    enum: undefined,
    const: undefined,
    properties: new Map(),
    required: new Set(),
    statedProperties: { additional: undefined, unevaluated: undefined },
    items: undefined,
    allOf: [],
    anyOf: [],
    oneOf: [],
  };
}
