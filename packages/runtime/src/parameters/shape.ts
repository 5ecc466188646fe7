/** A type that a single text can stand for. */
export type Scalar = "string" | "number" | "integer" | "boolean" | "null";

/** A type with members: those that are declared, and what all others are where a document says so. */
export interface ObjectShape {
  readonly object: Readonly<Record<string, Shape>>;
  readonly rest?: Shape;
}

/**
 * What a parameter is expected to be, as far as its text has to be told apart: the JSON types of a schema, without its
 * constraints. A list of shapes is alternatives.
 */
export type Shape = Scalar | { readonly any: true } | { readonly array: Shape } | ObjectShape | readonly Shape[];
