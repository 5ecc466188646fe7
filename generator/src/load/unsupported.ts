import { own } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Path } from "./pointer.ts";
import { refOf } from "./reference.ts";
import type { Kind } from "./shape.ts";
import { walk } from "./walk.ts";

/** Told for each fault. */
export type OnUnsupported = (path: Path, message: string, fix: string) => void;

/** Finds what would change what a reference means (JSON Schema 2020-12, sections 8.2.1 and 8.2.3.2). */
export function findUnsupported(root: Json, kind: Kind, found: OnUnsupported): void {
  walk(root, kind, (node, kind, path) => {
    if (kind !== "schema") return;
    for (const key of ["$dynamicRef", "$recursiveRef"]) {
      if (own(node, key) === undefined) continue;
      found({ parent: path, key }, `${key} is not supported`, "Refer to the schema with $ref and a pointer.");
    }
    if (typeof own(node, "$id") === "string" && holdsReference(node)) {
      const fix = "Remove $id, and write the references in the schema as pointers into the document.";
      found(
        { parent: path, key: "$id" },
        "$id changes what the references in this schema mean, which is not supported",
        fix,
      );
    }
  });
}

function holdsReference(schema: JsonObject): boolean {
  let holds = false;
  walk(schema, "schema", (node) => {
    holds ||= refOf(node) !== undefined;
    return !holds;
  });
  return holds;
}
