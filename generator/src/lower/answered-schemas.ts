import type { NamedSchema, Operation, Schema, Status } from "../model.ts";

/** The component schemas that the successes of an operation hold, at any depth. */
export function answeredSchemas(
  { replies }: Operation,
  schemas: ReadonlyMap<string, NamedSchema>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (schema: Schema): void => {
    if (schema.ref !== undefined) {
      if (found.has(schema.ref)) return;
      found.add(schema.ref);
      const target = schemas.get(schema.ref);
      if (target !== undefined) visit(target.schema);
    }
    for (const part of partsOf(schema)) visit(part);
  };
  for (const { status, media } of replies)
    if (isSuccess(status)) for (const { schema } of media) if (schema !== undefined) visit(schema);
  return found;
}

function isSuccess(status: Status): boolean {
  return status !== "default" && ("code" in status ? Math.floor(status.code / 100) : status.range) === 2;
}

/** The schemas that say what a value may hold. */
function partsOf(schema: Schema): readonly Schema[] {
  const { additionalProperties, beside, items } = schema;
  return [
    ...schema.properties.values(),
    ...schema.patternProperties.values(),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
    ...(items === undefined ? [] : [items]),
    ...(beside === undefined ? [] : [beside]),
    ...schema.prefixItems,
    ...schema.allOf,
    ...schema.anyOf,
    ...schema.oneOf,
  ];
}
