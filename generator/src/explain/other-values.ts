/** Members that hold one of a few words, and the words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  kind: ["query", "mutation"],
  in: ["query", "header", "cookie", "path"],
  method: ["get", "post", "put", "delete", "patch", "head", "options", "trace"],
  style: ["form", "simple", "dotted", "deepObject", "spaceDelimited", "pipeDelimited", "matrix", "label", "json"],
  format: ["json", "text", "binary", "form", "multipart", "events", "lines", "sequence"],
  types: ["string", "integer", "number", "boolean", "object", "array", "null"],
  action: ["list", "get", "create", "delete", "replace", "merge", "patch", "append", "assign"],
  because: ["path", "container", "schema", "overlay"],
  unit: ["ms", "s"],
};

/** What the member `key` could hold in place of `value`, the likeliest first. `names` are those of the component schemas. */
export function otherValues(key: string, value: unknown, names: readonly string[]): readonly unknown[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1];
  if (value === null) return [true];
  // What is empty is not in the document.
  if (typeof value !== "string" || value === "") return [];
  const words = WORDS[key];
  if (words?.includes(value)) return words.filter((word) => word !== value);
  // What tells kinds of nodes of the model apart is no word of a document; schemes are renamed wherever they are named.
  if (key === "kind" || key === "security") return [];
  if (names.includes(value)) return names.filter((name) => name !== value).slice(0, 3);
  return [...new Set([altered(value), `${value}z`, ""])].filter((other) => other !== value);
}

/** Another text of the same length, different in every word, so that every line with some of it is different. */
export function altered(text: string): string {
  return text.replace(/[\p{L}\p{N}](?![\p{L}\p{N}])/gu, (last) => {
    if (/\p{N}/u.test(last)) return last === "7" ? "8" : "7";
    if (/\p{Lu}/u.test(last)) return last === "Z" ? "Y" : "Z";
    return last === "z" ? "y" : "z";
  });
}
