import type { ModelContext } from "./model-context.ts";
import { everywhere } from "./model-context.ts";

/** Compares the names of component schemas, which are exported types, whatever they stand for. */
export function compareSchemaNames({ before, after, report }: ModelContext): void {
  const tell = (kind: "schema-name-added" | "schema-name-removed", name: string): void => {
    const pointer = `/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const place = kind === "schema-name-added" ? { after: pointer } : { before: pointer };
    report({ kind, position: "none", place: name, it: everywhere(`\`${name}\``), name, ...place });
  };
  for (const name of after.schemas.keys()) if (!before.schemas.has(name)) tell("schema-name-added", name);
  for (const name of before.schemas.keys()) if (!after.schemas.has(name)) tell("schema-name-removed", name);
}
