import type { Operation } from "../model.ts";
import type { Context } from "./context.ts";

const KEY = "x-specloom-invalidates";

/**
 * `x-specloom-invalidates: [operationId, …]` on a write: the reads that it makes stale; nothing for an empty list.
 *
 * @returns undefined where the document leaves it to the rules
 */
export function statedInvalidation(
  context: Context,
  { kind, pointer }: Operation,
  operations: readonly Operation[],
): ReadonlySet<string> | undefined {
  const stated = context.at(pointer)[KEY];
  if (stated === undefined) return undefined;
  const reads = operations.filter((operation) => operation.kind === "query").map(({ id }) => id);
  const refuse = (message: string, fix: string): never =>
    context.fail({ code: "E_EXTENSION", message, fix, pointer: `${pointer}/${KEY}` });
  if (kind === "query")
    return refuse(`a read makes nothing stale, so that nothing reads ${KEY} here`, "put it on a write, or remove it");
  if (!Array.isArray(stated))
    return refuse(`${KEY} does not have the shape that Specloom reads`, "write it as [operationId, …]");
  const unknown: unknown = stated.find((id: unknown) => !reads.some((read) => read === id));
  if (unknown !== undefined)
    return refuse(`${JSON.stringify(unknown)} is no read of this API`, `name any of ${reads.join(", ") || "none"}`);
  return new Set(reads.filter((read) => stated.includes(read)));
}
