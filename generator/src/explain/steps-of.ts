import type { Json } from "../load/json.ts";
import type { Reply } from "../model.ts";
import { descend, nodeAt } from "./descend.ts";

/** Ways on from a node of the document, the first that is there counts; each is a few tokens, or none to stay. */
export type Steps = readonly (readonly string[])[];

/** Members of the model that a document calls otherwise; of an empty way the document has no node of its own. */
const FIELDS: Readonly<Record<string, Steps>> = {
  api: [[]],
  additional: [["additionalProperties"]],
  auth: [["components", "securitySchemes"]],
  backend: [[]],
  beside: [[]],
  body: [["requestBody"]],
  caching: [["paths"]],
  collections: [["x-specloom-collections"]],
  constraints: [[]],
  docs: [[]],
  encodings: [["encoding"]],
  fields: [["x-specloom-fields"]],
  id: [["operationId"]],
  media: [["content"]],
  mediaTypes: [["x-specloom-media-types"]],
  pagination: [["x-specloom-pagination"]],
  perSeconds: [["per"]],
  property: [["propertyName"]],
  rateLimit: [["x-specloom-rate-limit"]],
  ref: [["$ref"]],
  replies: [["responses"]],
  retryAfter: [["x-specloom-retry-after"]],
  schemas: [["components", "schemas"]],
  stale: [["x-specloom-invalidates"], []],
  statedProperties: [[]],
  style: [["x-specloom-style"], ["style"]],
  template: [["url"]],
  typePath: [["schema"]],
  types: [["type"]],
  unevaluated: [["unevaluatedProperties"]],
  wire: [["name"]],
};

/** Where a member, or an item, of `holder` stands below `pointer`, which the holder was lowered from. */
export function stepsOf(
  document: Json,
  pointer: string,
  holder: unknown,
  key: string | number,
  member: unknown,
): Steps {
  if (typeof key === "number") return itemSteps(document, pointer, key, member);
  if (isIn(holder, "servers") && ["title", "version", "description"].includes(key)) return [["info", key]];
  if (key === "name" && (isIn(holder, "replies") || isIn(holder, "template") || isIn(holder, "retryAfter")))
    return [["x-specloom-name"]];
  if (isIn(holder, "within")) return [["x-specloom-backend", key]];
  if (key === "type" && typeof member === "object") return [["schema"]];
  return FIELDS[key] ?? [[key]];
}

/** An item is found by its name, which is what lists of the model are sorted by. */
function itemSteps(document: Json, pointer: string, index: number, item: unknown): Steps {
  if (isIn(item, "wire") && isIn(item, "in")) return parameterSteps(document, pointer, item.in, item.wire);
  if (isIn(item, "wire")) return [[String(item.wire)]];
  if (isReply(item)) return [[statusOf(item)], [statusOf(item).toLowerCase()]];
  if (isIn(item, "type") && isIn(item, "format")) return [[String(item.type)]];
  if (isIn(item, "name") && isIn(item, "value") && isIn(item, "summary")) return [[String(item.name)], ["value"]];
  if (isIn(item, "url")) return [[String(index)]];
  if (isIn(item, "name")) return [[String(item.name)]];
  return [[String(index)]];
}

function parameterSteps(document: Json, pointer: string, place: unknown, wire: unknown): Steps {
  const found: string[][] = [];
  for (let index = 0; ; index++) {
    const there = descend(document, pointer, [String(index)]);
    if (there === undefined) return found;
    const isNamed = (key: string, value: unknown): boolean => {
      const at = descend(document, there, [key]);
      return at !== undefined && nodeAt(document, at) === value;
    };
    if (isNamed("name", wire) && isNamed("in", place)) found.push([String(index)]);
  }
}

function isReply(item: unknown): item is Reply {
  return isIn(item, "status") && isIn(item, "retryAfter");
}

/** A status as the document writes it: `200`, `4XX`, `default`. */
function statusOf({ status }: Reply): string {
  if (status === "default") return status;
  return "code" in status ? String(status.code) : `${status.range}XX`;
}

function isIn<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && key in value;
}
