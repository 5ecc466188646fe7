import type { SchemaData } from "../schema/schema-data.js";
import { startOf } from "./start-of.js";
import type { SynthesisOptions } from "./synthesis-options.js";

/**
 * Makes a JSON value that a schema allows, formats included, and that looks like what the names of its members promise.
 * Nothing is left to chance: the same schema, options and version of this package give the same value.
 *
 * Examples and defaults in the data win where they are valid. Required members are always there; others are where they
 * are neither recursive nor deep. Of alternatives the first that can be met is taken, of a type and null the type.
 *
 * @throws {SynthesisError} where there is no such value, or none was found within bounds
 */
export const synthesize = (schema: SchemaData, options: SynthesisOptions = {}): unknown =>
  startOf(schema, options)("", 0);
