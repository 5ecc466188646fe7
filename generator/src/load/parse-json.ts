import type { SpecloomError } from "../diagnostics.ts";
import { countMembers } from "./count-members.ts";
import { isObject } from "./json.ts";
import type { Json } from "./json.ts";
import { limits } from "./limits.ts";
import { lineColumn } from "./line-column.ts";
import type { Parsed } from "./parsed.ts";
import { JsonFault, scanJson } from "./scan-json.ts";
import { duplicateKey, syntaxError, tooDeep } from "./syntax-error.ts";

/**
 * Parses JSON text at the speed of JSON.parse. Duplicate keys are found by counting: the text has as many colons
 * outside of strings as the parsed tree has members, unless a member was lost to its namesake.
 *
 * @throws SpecloomError E_SYNTAX, E_LIMIT
 */
export function parseJson(text: string, name: string): Parsed {
  const count = countMembers(text, limits.nesting);
  if (count.tooDeep !== undefined) throw tooDeep(text, name, count.tooDeep, limits.nesting);
  const json = parse(text, name);
  if (membersOf(json) !== count.members) throw findDuplicate(text, name);
  return { json, position: (tokens) => lineColumn(text, offsetOf(text, tokens)) };
}

function parse(text: string, name: string): Json {
  try {
    // JSON.parse is typed `any`; what it returns is JSON by definition.
    return JSON.parse(text) as Json;
  } catch {
    throw findFault(text, name);
  }
}

/** Written for speed: parsed objects have no inherited members, and most values are scalars, which need no call. */
function membersOf(json: Json): number {
  let members = 0;
  if (Array.isArray(json)) {
    for (const item of json) if (typeof item === "object") members += membersOf(item);
  } else if (isObject(json)) {
    for (const key in json) {
      members++;
      const value = json[key];
      if (typeof value === "object") members += membersOf(value);
    }
  }
  return members;
}

function findFault(text: string, name: string): SpecloomError {
  const fix = "Mend the JSON there; an editor with JSON support marks the place.";
  try {
    scanJson(text, () => {});
  } catch (error) {
    if (error instanceof JsonFault)
      return syntaxError(text, name, error.offset, { message: `broken JSON: ${error.message}`, fix });
    throw error;
  }
  return syntaxError(text, name, 0, { message: "this is not JSON", fix });
}

function findDuplicate(text: string, name: string): SpecloomError {
  const seen = new Map<string, number>();
  let found: SpecloomError | undefined;
  scanJson(text, (path, offset) => {
    const id = JSON.stringify(path);
    const first = seen.get(id);
    if (first !== undefined && text[offset] === '"')
      found ??= duplicateKey(text, name, path.at(-1) ?? "", first, offset);
    seen.set(id, offset);
  });
  return found ?? syntaxError(text, name, 0, { message: "an object has a key twice", fix: "Remove one of the two." });
}

/** The offset of the deepest node on the way that `tokens` spell. */
function offsetOf(text: string, tokens: readonly string[]): number {
  let offset = 0;
  let depth = 0;
  scanJson(text, (path, at) => {
    // Only the child of the deepest node found so far can be nearer: its path is one token longer and agrees.
    if (path.length === depth + 1 && path.every((token, index) => token === tokens[index])) {
      offset = at;
      depth++;
    }
  });
  return offset;
}
