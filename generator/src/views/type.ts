import type { TypePath } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import type { ViewContext } from "./context.ts";

/** From where a module imports the types of schemas and of anonymous places. */
export interface TypeSource {
  readonly schemas: string;
  readonly operations: string;
}

/** A consumer of the types package imports everything by its name. */
export function fromPackage(context: ViewContext): TypeSource {
  return { schemas: context.packages.types, operations: context.packages.types };
}

/** A module of the types package, below `operations/`. */
export const FROM_WITHIN: TypeSource = { schemas: "../schemas.js", operations: "../schema.js" };

/** The TypeScript type at a place of the document. */
export function typeCode(context: ViewContext, uses: Uses, path: TypePath, from: TypeSource): Code {
  switch (path.kind) {
    case "schema":
      return uses.type(context.names.schemas.get(path.name) ?? path.name, from.schemas);
    case "path":
      return path.steps.reduce(
        (type, { key, optional }) => (optional ? code`NonNullable<${type}[${literal(key)}]>` : code`${type}[${literal(key)}]`),
        code`${uses.type("operations", from.operations)}[${literal(path.operation)}]`,
      );
    case "text":
      return code`string`;
    case "binary":
      return code`Blob`;
    case "unknown":
      return code`unknown`;
  }
}

/** A union without repetition; `unknown` swallows the rest. */
export function unionCode(types: readonly Code[]): Code {
  const distinct = [...new Set(types)];
  return distinct.includes(code`unknown`) ? code`unknown` : joinCode(distinct, " | ");
}
