import { operations } from "./facts.ts";
import { isRecord } from "../support/json.ts";
import { placeAt, pointerTo } from "../support/place.ts";
import { problemsOf } from "../support/validate.ts";

const COMPONENT = "/components/schemas/";

/** For each component schema the example of it with the most members, found inside the examples of the operations. */
export const samples: ReadonlyMap<string, unknown> = collect();

function collect(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { parameters, body, replies } of operations) {
    for (const { schema, examples } of [
      ...parameters,
      ...(body?.media ?? []),
      ...replies.flatMap(({ media }) => media),
    ]) {
      for (const { value } of examples) visit(schema, value, found);
    }
  }
  return found;
}

/** Walks a schema and a value of it side by side. */
function visit(schema: string, value: unknown, found: Map<string, unknown>): void {
  const place = placeAt(schema);
  if (place === undefined) return;
  const { pointer } = place;
  if (pointer.startsWith(COMPONENT) && !pointer.slice(COMPONENT.length).includes("/")) keep(pointer, value, found);
  if (isRecord(value)) {
    for (const [name, member] of Object.entries(value)) visit(pointerTo(pointer, "properties", name), member, found);
  }
  if (Array.isArray(value)) for (const entry of value) visit(pointerTo(pointer, "items"), entry, found);
  const condition = pointerTo(pointer, "if");
  if (placeAt(condition) && problemsOf(condition, value).length === 0) visit(pointerTo(pointer, "then"), value, found);
}

function keep(pointer: string, value: unknown, found: Map<string, unknown>): void {
  const name = pointer.slice(COMPONENT.length);
  if (!found.has(name) || size(value) > size(found.get(name))) found.set(name, value);
}

function size(value: unknown): number {
  return isRecord(value) ? Object.keys(value).length : 0;
}
