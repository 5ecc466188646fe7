import type { Body } from "../model.ts";
import { type Context, type Cursor, child, flag } from "./context.ts";
import { lowerDocs } from "./docs.ts";
import { lowerContent, step } from "./media.ts";

/** Request Body Object (OpenAPI 3.1 section 4.8.13); undefined where there is none, or none with content. */
export function lowerBody(context: Context, operation: string, owner: Cursor): Body | undefined {
  const reference = child(owner, "requestBody");
  if (reference === undefined) return undefined;
  const cursor = context.resolve(reference);
  const required = flag(cursor.node, "required");
  // `requestBody?:` may be undefined, so the step that goes on from it needs NonNullable.
  const base = { operation, steps: [step("requestBody", !required)] };
  const media = lowerContent(context, cursor, base, "request");
  return media.length === 0 ? undefined : { required, docs: lowerDocs(cursor.node), media };
}
