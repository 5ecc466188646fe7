import { isExtension } from "../load/shape.ts";
import type { Kind } from "../load/shape.ts";

/** Callbacks and links describe no call that a client makes; no stage reads them. */
export function isDropped(kind: Kind): boolean {
  return kind === "callback" || kind === "link";
}

/** What says nothing about a value. */
const schemaNoise = ["$comment", "$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary"];

const dropped: Partial<Record<Kind, readonly string[]>> = {
  document: ["webhooks"],
  operation: ["callbacks"],
  response: ["links"],
  components: ["callbacks", "links", "pathItems"],
  schema: schemaNoise,
};

/** Members that are left out of a selection: what no stage reads, and extensions other than this tool's own. */
export function isDroppedMember(kind: Kind, key: string): boolean {
  if (isExtension(kind, key)) return !key.startsWith("x-specloom-");
  return dropped[kind]?.includes(key) === true;
}
