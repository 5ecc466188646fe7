import type { Model, Operation, Schema } from "../model.ts";
import type { ModuleNames, Names, OperationNames } from "../names.ts";

/** What every view is made from. */
export interface ViewContext {
  readonly model: Model;
  readonly names: Names;
  /** `iam-users`, the first element of every query key. */
  readonly apiId: string;
  /** The member of successes that holds what callers want. */
  readonly envelope: string | undefined;
  /** The npm names of the packages. */
  readonly packages: {
    readonly types: string;
    readonly client: string;
    readonly reactQuery: string;
    readonly msw: string;
    readonly vueQuery: string;
  };
}

/** The hand-written packages and the peers that generated code imports. */
export const RUNTIME = {
  client: "@specloom/runtime/client",
  query: "@specloom/runtime/query",
  reactQuery: "@specloom/runtime/react-query",
  msw: "@specloom/runtime/msw",
  mswLite: "@specloom/runtime/msw/lite",
  schema: "@specloom/runtime/schema",
  parameters: "@specloom/runtime/parameters",
} as const;

export function namesOf(context: ViewContext, operation: Operation): OperationNames {
  const names = context.names.operations.get(operation.id);
  if (names === undefined) throw new Error(`operation ${operation.id} has no name`);
  return names;
}

/** The module that holds the data of a component schema. */
export function moduleOf(context: ViewContext, schema: string): ModuleNames {
  const names = context.names.schemaModules.get(schema);
  if (names === undefined) throw new Error(`schema ${schema} has no module`);
  return names;
}

/** The operations by their file names, as an index lists them: a new one adds a line and moves none. */
export function byFile(context: ViewContext): Operation[] {
  const file = (operation: Operation): string => namesOf(context, operation).file;
  return [...context.model.operations].sort((a, b) => (file(a) < file(b) ? -1 : 1));
}

/** The schema itself, through references to components. */
export function resolveSchema(model: Model, schema: Schema): Schema {
  const target = schema.ref === undefined ? undefined : model.schemas.get(schema.ref);
  return target === undefined ? schema : resolveSchema(model, target.schema);
}
