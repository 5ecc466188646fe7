import type { Context } from "../schema/context.ts";

/** What comparing models needs to know; each operation meets its schemas anew. */
export type ModelContext = Omit<Context, "met">;

/** The same words for every package. */
export function everywhere(text: string): Readonly<Record<"types" | "client" | "react-query" | "msw", string>> {
  return { types: text, client: text, "react-query": text, msw: text };
}
