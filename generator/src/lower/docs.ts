import type { Docs } from "../model.ts";
import { type Node, flag, text } from "./context.ts";

/** `summary`, `description` and `deprecated` of any object that has them; a schema's `title` serves as its summary. */
export function lowerDocs(node: Node): Docs {
  return {
    summary: (text(node, "summary") || text(node, "title")).trim(),
    description: text(node, "description").trim(),
    deprecated: flag(node, "deprecated"),
  };
}
