import type { SchemaData, SchemaObject } from "../schema/schema-data.js";

/** A schema and where it stands, as a JSON pointer in a fragment. */
export interface Part<Schema extends SchemaData = SchemaObject> {
  readonly schema: Schema;
  readonly at: string;
  /** Whether the value is of this schema; false for what others are composed of with `allOf`. Tells recursion. */
  readonly whole: boolean;
}

/** How far annotated examples are left aside, so that values differ: for nothing, for what identifies, for everything. */
export type Fresh = 0 | 1 | 2;

/** A place in the value that is to be made. */
export interface Site {
  /** All of these must be met. */
  readonly parts: readonly Part<SchemaData>[];
  /** What the random sequence of this place depends on, besides the seed. */
  readonly path: string;
  /** Of the nearest member above that has one; `""` where none. */
  readonly name: string;
  /** The path of the object around, whose members tell of one and the same person; `""` where there is none. */
  readonly owner: string;
  /** Whether the object around is a person. */
  readonly person: boolean;
  /** How many objects are around. */
  readonly depth: number;
  /** Whether the value, or something around it, may as well be left out. */
  readonly spare: boolean;
  readonly fresh: Fresh;
  /** For each object and array around, the schemas that it is made of. */
  readonly trail: readonly (readonly SchemaData[])[];
}
