import type { Json } from "../load/json.ts";
import { descend } from "./descend.ts";
import type { Input } from "./input.ts";
import { type Path, childOf } from "./path.ts";
import { stepsOf } from "./steps-of.ts";

/**
 * The pointer, in the selected document, of what a part of the model was lowered from. It goes as deep as the document does:
 * what is left out there is told by what it would belong to. Undefined for a part of the configuration.
 */
export function pointerOf({ model }: Input, document: Json, path: Path): string | undefined {
  if (path[0] !== "model") return undefined;
  let pointer = "";
  let isLost = false;
  let holder: unknown = model;
  for (const key of path.slice(1)) {
    const member = childOf(holder, key);
    const anchor = anchorOf(member) ?? byOperation(holder, key, model) ?? outside(document, pointer, holder, key);
    if (anchor !== undefined) {
      pointer = anchor;
      isLost = false;
    } else if (!isLost) {
      const [next] = stepsOf(document, pointer, holder, key, member).flatMap(
        (tokens) => descend(document, pointer, tokens) ?? [],
      );
      isLost = next === undefined;
      pointer = next ?? pointer;
    }
    holder = member;
  }
  return pointer;
}

/** Operations and schemas know where they stand. */
function anchorOf(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null || !("pointer" in node)) return undefined;
  return ("method" in node || "constraints" in node) && typeof node.pointer === "string" ? node.pointer : undefined;
}

/** What is known about an operation is kept beside it, by its id. */
function byOperation(holder: unknown, key: string | number, model: Input["model"]): string | undefined {
  if (holder !== model.caching && holder !== model.backend?.actions) return undefined;
  return model.operations.find(({ id }) => id === key)?.pointer;
}

/** What belongs to an operation and stands elsewhere: its path, and the security of all operations that have none. */
function outside(document: Json, pointer: string, holder: unknown, key: string | number): string | undefined {
  if (typeof holder !== "object" || holder === null || !("method" in holder)) return undefined;
  if (key === "path") return pointer.slice(0, pointer.lastIndexOf("/"));
  return key === "security" && descend(document, pointer, ["security"]) === undefined ? "/security" : undefined;
}
