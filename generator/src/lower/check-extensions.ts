import { type Context, type Node, escape, isNode } from "./context.ts";

/** The objects on which an extension of ours is read; `other` stands for all the others. */
type Place =
  | "document"
  | "server"
  | "path item"
  | "operation"
  | "parameter"
  | "request body"
  | "response"
  | "header"
  | "media type"
  | "other";

/**
 * Where each vendor extension that Specloom knows is read; the readers check its shape (`extensions.ts`). One that is
 * unknown, or that stands where nothing reads it, is an error, since it would otherwise be a silent change of behaviour.
 * Other vendors' extensions never reach this stage.
 */
const READ_ON: ReadonlyMap<string, readonly Place[]> = new Map([
  ["x-specloom-media-types", ["document"]],
  ["x-specloom-name", ["server", "response"]],
  ["x-specloom-pagination", ["operation"]],
  ["x-specloom-rate-limit", ["operation"]],
  ["x-specloom-invalidates", ["operation"]],
  ["x-specloom-style", ["parameter"]],
  ["x-specloom-retry-after", ["response"]],
  ["x-specloom-fields", ["response"]],
  ["x-specloom-collections", ["document"]],
  ["x-specloom-backend", ["operation"]],
  ["x-specloom-default-example", ["media type", "request body", "response", "parameter", "header"]],
]);

/** Members that hold data: nothing in them is OpenAPI, whatever it is called. */
const DATA: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "security", "value"]);

/** Members that hold a map: its keys are names of the document's own, and none of them an extension but where that is said. */
const MAPS: ReadonlySet<string> = new Set(
  `$defs content definitions dependentSchemas encoding examples headers mapping parameters pathItems paths patternProperties properties
  requestBodies responses schemas scopes securitySchemes variables`.split(/\s+/),
);

/** Maps that may have extensions of their own (OpenAPI 3.1 sections 4.8.8 and 4.8.16). */
const EXTENSIBLE: ReadonlySet<string> = new Set(["paths", "responses"]);

const PLACES: ReadonlyMap<string, Place> = new Map([
  ["paths", "path item"],
  ["parameters", "parameter"],
  ["requestBody", "request body"],
  ["requestBodies", "request body"],
  ["responses", "response"],
  ["headers", "header"],
  ["content", "media type"],
]);

/** Refuses every `x-specloom-*` member that nothing reads, anywhere outside of examples and other data. */
export function checkExtensions(context: Context, node: Node, place: Place = "document", pointer = ""): void {
  for (const [key, value] of Object.entries(node)) {
    const at = `${pointer}/${escape(key)}`;
    if (key.startsWith("x-")) checkExtension(context, key, place, at);
    else if (Array.isArray(value)) checkList(context, key, value, place, at);
    else if (!isNode(value) || DATA.has(key)) continue;
    else if (MAPS.has(key)) checkMap(context, key, value, at);
    else checkExtensions(context, value, placeOf(key, place), at);
  }
}

function checkList(context: Context, key: string, list: readonly unknown[], place: Place, pointer: string): void {
  if (DATA.has(key) || key === "examples") return;
  list.forEach((item, index) => {
    if (isNode(item)) checkExtensions(context, item, placeOf(key, place), `${pointer}/${index}`);
  });
}

function checkMap(context: Context, key: string, map: Node, pointer: string): void {
  for (const [name, member] of Object.entries(map)) {
    const at = `${pointer}/${escape(name)}`;
    if (EXTENSIBLE.has(key) && name.startsWith("x-")) checkExtension(context, name, "other", at);
    else if (isNode(member)) checkExtensions(context, member, placeOf(key, "other"), at);
  }
}

/** Only the servers of the whole document are read, and a path item holds nothing but operations by their methods. */
function placeOf(key: string, place: Place): Place {
  if (key === "servers") return place === "document" ? "server" : "other";
  return place === "path item" && !MAPS.has(key) ? "operation" : (PLACES.get(key) ?? "other");
}

function checkExtension(context: Context, key: string, place: Place, pointer: string): void {
  if (!key.startsWith("x-specloom-")) return;
  const places = READ_ON.get(key);
  if (places?.includes(place)) return;
  context.fail({
    code: "E_EXTENSION",
    message: places === undefined ? `${key} is not an extension that Specloom knows` : `nothing reads ${key} here`,
    fix:
      places === undefined
        ? `use one of ${[...READ_ON.keys()].join(", ")}`
        : `put it on a ${places.join(", ")}, or remove it`,
    pointer,
  });
}
