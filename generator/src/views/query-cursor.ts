import type { Operation, Pagination, Schema, SchemaType } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { type ViewContext, resolveSchema } from "./context.ts";

const TYPES: Readonly<Partial<Record<SchemaType, Code>>> = {
  string: code`string`,
  integer: code`number`,
  number: code`number`,
};

/** The type of a cursor, as the parameter that takes it is described. */
export function cursorTypeCode(context: ViewContext, operation: Operation, { cursor }: Pagination): Code {
  const parameter = operation.parameters.find(({ in: place, wire }) => place === cursor.in && wire === cursor.wire);
  const schema = cursor.members.reduce<Schema | undefined>(
    (at, member) => at && resolveSchema(context.model, at).properties.get(member),
    parameter?.schema,
  );
  const types = schema === undefined ? [] : resolveSchema(context.model, schema).types;
  const known = types.flatMap((type) => TYPES[type] ?? []);
  return known.length > 0 && known.length === types.length ? joinCode([...new Set(known)], " | ") : code`unknown`;
}
