import type { TypePath } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import type { ViewContext } from "./context.ts";

/** From where a module imports the types of schemas and of anonymous places. */
export interface TypeSource {
  readonly schemas: string;
  readonly operations: string;
  readonly events: string;
}

/** A consumer of the types package imports everything by its name. */
export function fromPackage(context: ViewContext): TypeSource {
  const { types } = context.packages;
  return { schemas: types, operations: types, events: types };
}

/** A module of the types package, below `operations/`. */
export const FROM_WITHIN: TypeSource = {
  schemas: "../schemas.js",
  operations: "../schema.js",
  events: "../events.js",
};

/** The TypeScript type at a place of the document. */
export function typeCode(context: ViewContext, uses: Uses, path: TypePath, from: TypeSource): Code {
  switch (path.kind) {
    case "schema":
      return uses.type(context.names.schemas.get(path.name) ?? path.name, from.schemas);
    case "path":
      return path.steps.reduce(
        (type, { key, optional }) =>
          optional ? code`NonNullable<${type}[${literal(key)}]>` : code`${type}[${literal(key)}]`,
        code`${uses.type("operations", from.operations)}[${operationKey(path.operation)}]`,
      );
    case "none":
      return code`undefined`;
    case "text":
      return code`string`;
    case "binary":
      return code`Blob`;
    case "events": {
      const event = uses.type("ServerSentEvent", from.events);
      return code`AsyncIterable<${event}<${typeCode(context, uses, path.data, from)}>>`;
    }
    case "values":
      return code`AsyncIterable<${typeCode(context, uses, path.item, from)}>`;
    case "item":
      return code`${typeCode(context, uses, path.list, from)}[number]`;
    case "unknown":
      return code`unknown`;
  }
}

/** The union of several places' types. `unknown` swallows the rest, and then nothing else is imported. */
export function unionOf(context: ViewContext, uses: Uses, paths: readonly TypePath[], from: TypeSource): Code {
  if (paths.length === 0 || paths.some(({ kind }) => kind === "unknown")) return code`unknown`;
  return unionCode(paths.map((path) => typeCode(context, uses, path, from)));
}

/** A union without repetition. */
export function unionCode(types: readonly Code[]): Code {
  const distinct = [...new Set(types)];
  return distinct.includes(code`unknown`) ? code`unknown` : joinCode(distinct, " | ");
}

/** The key of an operation in `schema.ts`: openapi-typescript writes `/` for `#`. */
function operationKey(id: string): Code {
  return literal(id.replaceAll("#", "/"));
}
