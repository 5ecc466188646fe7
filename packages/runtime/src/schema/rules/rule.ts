import type { SchemaObject } from "../schema-data.js";
import type { Visit } from "../visit.js";

/**
 * One keyword: what it asks of a value that it applies to.
 *
 * @param expected - what the schema says at the keyword
 * @returns what must be, where the value is not so; a rule that goes on to other schemas leaves the words to those
 */
export type Rule<Expected, Value> = (
  expected: Expected,
  value: Value,
  visit: Visit,
  schema: SchemaObject,
) => string | false | undefined | void;

/** The rules for values of one type, by keyword, in the order in which they are applied. */
export type Rules<Value> = {
  readonly [Keyword in keyof SchemaObject]?: Rule<Exclude<SchemaObject[Keyword], undefined>, Value>;
};

/** A JSON object. */
export type JsonMembers = Readonly<Record<string, unknown>>;
