import type { JsonValue, Schema } from "../../model.ts";
import type { Site } from "../site.ts";
import { type Context, tell } from "./context.ts";
import type { Flat } from "./flatten.ts";
import { valueText } from "./value-text.ts";

/** Compares what a schema says without asking anything of a value: texts, defaults, examples, deprecation, mutability. */
export function compareAnnotations(context: Context, site: Site, before: Flat, after: Flat): void {
  const pointers = { before: before.pointer, after: after.pointer };
  if (textOf(before) !== textOf(after)) tell(context, site, "docs-changed", pointers);
  if (before.deprecated !== after.deprecated)
    tell(context, site, after.deprecated ? "property-deprecated" : "property-undeprecated", pointers);
  const was = defaultOf(before.parts);
  const now = defaultOf(after.parts);
  if (was !== now)
    tell(context, site, "default-changed", { ...pointers, was: was ?? "nothing", now: now ?? "nothing" });
  if (examplesOf(before.parts) !== examplesOf(after.parts)) tell(context, site, "examples-changed", pointers);
  const mutability = { was: mutabilityOf(before.parts), now: mutabilityOf(after.parts) };
  if (mutability.was !== mutability.now) tell(context, site, "mutability-changed", { ...pointers, ...mutability });
}

function textOf({ texts }: Flat): string {
  return [...new Set(texts)].sort().join("\n");
}

function defaultOf(parts: readonly Schema[]): string | undefined {
  const found = parts.find((part) => part.default !== undefined)?.default;
  return found === undefined ? undefined : valueText(found.value);
}

function examplesOf(parts: readonly Schema[]): string {
  const examples: JsonValue[] = parts.flatMap((part) => part.examples);
  return JSON.stringify(examples);
}

function mutabilityOf(parts: readonly Schema[]): string {
  if (parts.some(({ readOnly }) => readOnly)) return "read-only";
  return parts.some(({ writeOnly }) => writeOnly) ? "write-only" : "readable and writable";
}
