import { isRecord } from "../support/json.ts";
import { type Place, existingPlace, placeAt, placesIn, pointerTo } from "../support/place.ts";

/**
 * What the document says of each operation, read from the document itself and not from the generator's model of it, so
 * that what lowering loses is missed here.
 */
export interface OperationFacts {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ParameterFacts[];
  readonly body: { readonly required: boolean; readonly media: readonly MediaFacts[] } | undefined;
  readonly replies: readonly ReplyFacts[];
}

export interface ParameterFacts {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly name: string;
  readonly required: boolean;
  /** Where its schema stands in the document. */
  readonly schema: string;
  readonly examples: readonly ExampleFacts[];
}

export interface MediaFacts {
  readonly type: string;
  readonly schema: string;
  /** The component schema that `schema` refers to. */
  readonly schemaName: string;
  readonly examples: readonly ExampleFacts[];
}

export interface ReplyFacts {
  readonly status: number;
  /** What the mock calls it. */
  readonly name: string;
  readonly headers: readonly Pick<ParameterFacts, "name" | "schema" | "examples">[];
  readonly media: readonly MediaFacts[];
}

export interface ExampleFacts {
  readonly name: string;
  readonly value: unknown;
  /** The one to give where nobody asks for another. */
  readonly isDefault: boolean;
}

const METHODS: ReadonlySet<string> = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Names of replies that the document does not name. */
const REPLY_NAMES: Readonly<Record<string, string>> = { 200: "ok", 404: "notFound" };

/** Every operation of the document. */
export const operations: readonly OperationFacts[] = placesIn(existingPlace(""), "paths").flatMap(([path, item]) =>
  Object.keys(item.value)
    .filter((key) => METHODS.has(key))
    .map((method) => operationFacts(path, method, pointerTo(item.pointer, method))),
);

function operationFacts(path: string, method: string, pointer: string): OperationFacts {
  const operation = existingPlace(pointer);
  const body = placeAt(pointerTo(pointer, "requestBody"));
  return {
    id: String(operation.value["operationId"]),
    method: method.toUpperCase(),
    path,
    parameters: placesIn(operation, "parameters").map(([, parameter]) => parameterFacts(parameter)),
    body: body && { required: body.value["required"] === true, media: mediaFacts(body) },
    replies: placesIn(operation, "responses").map(([status, reply]) => replyFacts(status, reply)),
  };
}

function parameterFacts(parameter: Place): ParameterFacts {
  const { name, required, in: place } = parameter.value;
  if (place !== "path" && place !== "query" && place !== "header" && place !== "cookie") {
    throw new Error(`${parameter.pointer} is in no place that these tests know`);
  }
  return { in: place, name: String(name), required: required === true, ...exampleFacts(parameter) };
}

function replyFacts(status: string, reply: Place): ReplyFacts {
  const name = reply.value["x-specloom-name"] ?? REPLY_NAMES[status];
  if (typeof name !== "string") throw new Error(`${reply.pointer}: tell these tests what the mock calls a ${status}`);
  return {
    status: Number(status),
    name,
    headers: placesIn(reply, "headers").map(([header, place]) => ({ name: header, ...exampleFacts(place) })),
    media: mediaFacts(reply),
  };
}

function mediaFacts(holder: Place): MediaFacts[] {
  return placesIn(holder, "content").map(([type, media]) => {
    const schema = media.value["schema"];
    const reference = isRecord(schema) ? schema["$ref"] : undefined;
    if (typeof reference !== "string") throw new Error(`${media.pointer}: these tests know named schemas only`);
    return { type, schemaName: reference.split("/").at(-1) ?? "", ...exampleFacts(media) };
  });
}

/** `examples` by name, or the one `example`; the default is declared, or else the first in the alphabet. */
function exampleFacts(holder: Place): { readonly schema: string; readonly examples: readonly ExampleFacts[] } {
  const schema = pointerTo(holder.pointer, "schema");
  if (Object.hasOwn(holder.value, "example")) {
    return { schema, examples: [{ name: "default", value: holder.value["example"], isDefault: true }] };
  }
  const named = placesIn(holder, "examples").toSorted(([a], [b]) => (a < b ? -1 : 1));
  const wanted = holder.value["x-specloom-default-example"] ?? named[0]?.[0];
  return {
    schema,
    examples: named.map(([name, { value }]) => ({ name, value: value["value"], isDefault: name === wanted })),
  };
}
