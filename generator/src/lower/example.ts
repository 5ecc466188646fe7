import type { Example, JsonValue } from "../model.ts";
import { type Context, type Cursor, children, text } from "./context.ts";
import { extensionDefaultExample } from "./extensions.ts";

/**
 * The examples of a media type, parameter or header (OpenAPI 3.1 sections 4.8.14, 4.8.19): `examples` by name, or the one
 * `example`, or the schema's own. The default comes first: the one that `x-specloom-default-example` names here, else the
 * one that it names on the object around (`preferred`), else the one called `default`, else the first by name. External
 * values are not fetched.
 */
export function lowerExamples(context: Context, cursor: Cursor, preferred: string): Example[] {
  const named = children(cursor, "examples").flatMap(([name, example]) => namedExample(context, name, example));
  const examples = named.length > 0 ? named : anonymousExamples(context, cursor);
  const own = extensionDefaultExample(
    context,
    cursor,
    examples.map(({ name }) => name),
  );
  const wanted = own ?? (preferred || "default");
  const first = examples.filter((example) => example.name === wanted);
  return [...first, ...examples.filter((example) => example.name !== wanted)];
}

function namedExample(context: Context, name: string, cursor: Cursor): Example[] {
  const { node } = context.resolve(cursor);
  if (!Object.hasOwn(node, "value")) return [];
  return [{ name, summary: text(node, "summary"), value: node["value"] as JsonValue }];
}

function anonymousExamples(context: Context, cursor: Cursor): Example[] {
  if (Object.hasOwn(cursor.node, "example")) return [anonymous(cursor.node["example"])];
  const schema = cursor.node["schema"];
  if (typeof schema !== "object" || schema === null) return [];
  const { node } = context.resolve({ node: schema as Cursor["node"], pointer: `${cursor.pointer}/schema` });
  const examples = node["examples"];
  return Array.isArray(examples) && examples.length > 0 ? [anonymous(examples[0])] : [];
}

function anonymous(value: unknown): Example {
  return { name: "default", summary: "", value: value as JsonValue };
}
