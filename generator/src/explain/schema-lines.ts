import { inlineComponents } from "../inline-components.ts";
import type { JsonObject } from "../load/json.ts";
import { pathOperations } from "../lower/lower.ts";
import { schemaHeader } from "../print/header.ts";
import { emitSchemaTypes } from "../schema-types.ts";
import { throughReferences } from "./through-references.ts";

/** `schema.ts` as it is printed from a document, with the pointer of each line; undefined for a line of no node. */
export interface SchemaLines {
  readonly text: string;
  readonly pointers: readonly (string | undefined)[];
}

/** What a mark begins with: a noncharacter, which no document may hold for others to read. */
const MARK = "\ufdd0";

/** Prints `schema.ts` with a mark before each member, and takes the marks out again. */
export async function schemaLines(document: JsonObject): Promise<SchemaLines> {
  const marked: string[] = [];
  const inlined = inlineComponents(document);
  const operationIds = pathOperations({ node: inlined, pointer: "" }).map(({ path, method, id }) => ({
    path,
    method,
    id,
  }));
  const text = await emitSchemaTypes({
    document: inlined,
    operationIds,
    header: schemaHeader(),
    mark: (pointer) => `${MARK}${marked.push(throughReferences(document, pointer)) - 1}`,
  });
  const lines: string[] = [];
  const pointers: (string | undefined)[] = [];
  let open: readonly Open[] = [];
  for (const line of text.split("\n")) {
    const indent = line.length - line.trimStart().length;
    const mark = new RegExp(`^ *\\/\\*${MARK}(\\d+)\\*\\/$`).exec(line)?.[1];
    if (mark !== undefined)
      open = [...open.filter((one) => one.indent < indent), { indent, pointer: marked[Number(mark)] ?? "" }];
    else {
      // A line that is further out closes the members that began further in.
      if (line !== "") open = open.filter((one) => one.indent <= indent);
      lines.push(line);
      pointers.push(open.at(-1)?.pointer);
    }
  }
  return { text: lines.join("\n"), pointers };
}

interface Open {
  readonly indent: number;
  readonly pointer: string;
}
