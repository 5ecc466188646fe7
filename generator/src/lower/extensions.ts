import type { MediaTypeNames, RateLimit, Reply } from "../model.ts";
import { type Context, type Cursor, type Node, child, text } from "./context.ts";

/** One of a few words. */
export function extensionChoice<T extends string>(
  context: Context,
  { node, pointer }: Cursor,
  key: string,
  choices: readonly T[],
): T | undefined {
  const value = node[key];
  if (value === undefined) return undefined;
  const known = choices.find((choice) => choice === value);
  return known ?? refuse(context, pointer, key, `one of ${choices.map((choice) => JSON.stringify(choice)).join(", ")}`);
}

/** `x-specloom-name`: what a caller calls a server or a reply. */
export function extensionName(context: Context, { node, pointer }: Cursor): string | undefined {
  const value = node["x-specloom-name"];
  if (value === undefined) return undefined;
  if (typeof value === "string" && /^[a-z][A-Za-z0-9]{0,63}$/.test(value) && !FUNCTION_MEMBERS.has(value)) return value;
  return refuse(
    context,
    pointer,
    "x-specloom-name",
    "a camelCase word of ASCII letters and digits that is no member of every function",
  );
}

/** A reply's name becomes a property of a function: these are there already, and `then` would make it a promise. */
const FUNCTION_MEMBERS: ReadonlySet<string> = new Set(
  `apply arguments bind call caller constructor hasOwnProperty isPrototypeOf length name propertyIsEnumerable prototype then
  toLocaleString toString valueOf`.split(/\s+/),
);

/** `x-specloom-default-example`: the name of one of the examples here, or of the media types below. */
export function extensionDefaultExample(
  context: Context,
  { node, pointer }: Cursor,
  names: readonly string[],
): string | undefined {
  const key = "x-specloom-default-example";
  const value = node[key];
  if (value === undefined) return undefined;
  const known = names.find((name) => name === value);
  return (
    known ??
    refuse(
      context,
      pointer,
      key,
      names.length === 0
        ? "nothing at all: there is no example to name"
        : `the name of an example: ${names.join(", ")}`,
    )
  );
}

/** `x-specloom-media-types: { default, names: { word: media type } }` at the top of the document. */
export function extensionMediaTypes(context: Context, root: Cursor): MediaTypeNames | undefined {
  const key = "x-specloom-media-types";
  if (root.node[key] === undefined) return undefined;
  const extension = child(root, key);
  const names = Object.entries((extension && child(extension, "names")?.node) ?? {});
  const valid = names.every(
    ([name, type]) => /^[A-Za-z][A-Za-z0-9]{0,63}$/.test(name) && typeof type === "string" && type.includes("/"),
  );
  const fallback = extension ? text(extension.node, "default") : "";
  if (!valid || !names.some(([name]) => name === fallback)) {
    return refuse(
      context,
      root.pointer,
      key,
      "{ default: NAME, names: { NAME: media type, … } } with NAME among the names",
    );
  }
  return { default: fallback, names: new Map(names.map(([name, type]) => [name, String(type)])) };
}

/** `x-specloom-rate-limit: { requests, per }`, `per` in seconds. */
export function extensionRateLimit(context: Context, operation: Cursor): RateLimit | undefined {
  const key = "x-specloom-rate-limit";
  const value = operation.node[key];
  if (value === undefined) return undefined;
  const { requests, per } = (child(operation, key)?.node ?? {}) as Node;
  if (isPositive(requests) && Number.isInteger(requests) && isPositive(per)) return { requests, perSeconds: per };
  return refuse(
    context,
    operation.pointer,
    key,
    "{ requests: a positive whole number, per: a positive number of seconds }",
  );
}

/** `x-specloom-retry-after: { pointer, unit }` on a response. */
export function extensionRetryAfter(context: Context, response: Cursor): Reply["retryAfter"] {
  const key = "x-specloom-retry-after";
  if (response.node[key] === undefined) return undefined;
  const node = child(response, key)?.node ?? {};
  const pointer = text(node, "pointer");
  const unit = node["unit"];
  if (isPointer(pointer) && (unit === "ms" || unit === "s")) return { pointer, unit };
  return refuse(context, response.pointer, key, '{ pointer: RFC 6901 pointer into the body, unit: "ms" or "s" }');
}

function isPointer(value: string | undefined): value is string {
  return value !== undefined && value.startsWith("/");
}

function isPositive(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

/** An extension with a value that nothing can be done with. */
export function refuse(context: Context, pointer: string, key: string, shape: string): never {
  return context.fail({
    code: "E_EXTENSION",
    message: `${key} does not have the shape that Specloom reads`,
    fix: `write it as ${shape}`,
    pointer: `${pointer}/${key}`,
  });
}
