import type { SchemaData } from "../schema/schema-data.js";
import { alternatives } from "./alternatives.js";
import { all } from "./facets.js";
import type { Part } from "./site.js";
import { within } from "./within.js";

type Parts = readonly Part<SchemaData>[];

/** Everything that a schema leaves to choose: of each list, one entry is met. */
function choices(part: Part): (readonly Parts[])[] {
  const { anyOf, oneOf, if: condition, then, else: otherwise } = part.schema;
  return [
    ...(anyOf ? [alternatives(part, anyOf, "anyOf")] : []),
    ...(oneOf ? [alternatives(part, oneOf, "oneOf")] : []),
    ...(condition === undefined
      ? []
      : [[[...within(part, condition, "if"), ...within(part, then, "then")], within(part, otherwise, "else")]]),
  ];
}

const product = (lists: readonly (readonly Parts[])[]): Parts[] =>
  lists.reduce<Parts[]>((ways, list) => ways.flatMap((way) => list.map((entry) => [...way, ...entry])), [[]]);

/** What must be met besides: the target of a reference, and each entry of `allOf`. */
function conjuncts(part: Part): Parts {
  const { $ref, allOf = [] } = part.schema;
  const entries = allOf.flatMap((schema, index) => within(part, schema, "allOf", index));
  return [
    ...within(part, $ref?.(), "$ref"),
    ...entries.map((entry) => ({ ...entry, whole: entries.length === 1 })),
  ].map((entry) => ({ ...entry, whole: entry.whole && part.whole }));
}

/** The schemas that depend on members which have to be there. */
function dependents(parts: readonly Part[]): Parts {
  const required = new Set(all(parts, "required").flat());
  return parts.flatMap((part) =>
    Object.entries(part.schema.dependentSchemas ?? {}).flatMap(([name, schema]) =>
      required.has(name) ? within(part, schema, "dependentSchemas", name) : [],
    ),
  );
}

/**
 * Solves references and composition: the ways to meet all of the parts, one after the other, each as a list of schemas
 * whose own keywords are all that matters. What remains (`not`, how many of `oneOf`) is for `check` to tell.
 */
export function* expand(todo: Parts, done: readonly Part[] = []): Generator<readonly Part[]> {
  const [first, ...rest] = todo;
  if (first === undefined) {
    const more = dependents(done).filter(({ schema }) => !done.some((part) => part.schema === schema));
    if (more.length > 0) yield* expand(more, done);
    else yield done;
    return;
  }
  const { schema } = first;
  if (schema === false) return;
  if (schema === true || done.some((part) => part.schema === schema)) {
    yield* expand(rest, done);
    return;
  }
  const part = { ...first, schema };
  const more = conjuncts(part);
  for (const way of product(choices(part))) yield* expand([...more, ...way, ...rest], [...done, part]);
}
