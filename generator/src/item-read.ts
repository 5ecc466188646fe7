import type { Model, Operation } from "./model.ts";

/** A read of one item, and the variable that says which. */
export interface ItemRead {
  readonly operation: Operation;
  readonly variable: string;
}

/** The read of one item of a resource: the only one whose path ends with the resource's name and one variable. */
export function itemReadOf({ operations, caching }: Model, resource: string): ItemRead | undefined {
  const found = operations.flatMap((operation) => {
    const [variable, name] = operation.path.split("/").filter(Boolean).toReversed();
    const inBraces = /^\{([^{}]+)\}$/.exec(variable ?? "")?.[1];
    const belongs = caching.get(operation.id)?.resource === resource && name === resource;
    return operation.method === "get" && belongs && inBraces !== undefined ? [{ operation, variable: inBraces }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
