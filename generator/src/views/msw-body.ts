import type { Example, Media, Operation, Reply } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { listCode } from "../print/record.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext } from "./context.ts";
import { requestedMedia } from "./media.ts";
import { mediaTypeList } from "./msw-media.ts";
import { statusCode } from "./msw-status.ts";
import { sampleBody } from "./sample.ts";
import { type SchemaPlace, schemaData } from "./schema-data.ts";
import { wireValue } from "./stream-text.ts";

/** Statuses whose responses have no content (RFC 9110 sections 15.3.5, 15.3.6, 15.4.5). */
const WITHOUT_CONTENT: ReadonlySet<number> = new Set([204, 205, 304]);

/** The bodies of a reply; none where a response can have no content (RFC 9110 section 9.3.2 for HEAD). */
export function bodyViews(context: ViewContext, uses: Uses, operation: Operation, reply: Reply): View[] {
  return bodiesOf(context, operation, reply).map((group) => {
    const [first] = group;
    const isJson = group.every(({ type }) => isPlainJson(type));
    return {
      types: mediaTypeList(context, group, uses),
      examples: first === undefined ? [] : exampleViews(first, examplesOf(context, first)),
      hasEncode: !isJson,
      encode: isJson ? literal(null) : uses.value("anyBody", RUNTIME.mswLite),
    };
  });
}

/** For each body of a reply, what it is made up from; undefined where each has an example of the document's. */
export function bodySchemas(place: SchemaPlace, operation: Operation, reply: Reply): Code | undefined {
  const groups = bodiesOf(place.context, operation, reply);
  const schemas = groups.map(([first]) => (first && isMadeUp(first) ? schemaCode(place, first) : undefined));
  return schemas.every((schema) => schema === undefined)
    ? undefined
    : listCode(
        schemas.map((schema) => schema ?? code`undefined`),
        6,
      );
}

/** Media types that share their examples, or what these are made up from, stand together, the default one first. */
function bodiesOf(context: ViewContext, operation: Operation, reply: Reply): readonly (readonly Media[])[] {
  if (operation.method === "head" || WITHOUT_CONTENT.has(statusCode(operation, reply))) return [];
  const place: SchemaPlace = { context, uses: new Uses(), self: undefined, folder: "../schemas/" };
  const groups = new Map<string, Media[]>();
  for (const one of byPreference(context, reply.media)) {
    const group = JSON.stringify([
      one.format === "json",
      isMadeUp(one) ? [] : examplesOf(context, one).map(({ name, value }) => [name, wireValue(one, value)]),
      schemaCode(place, one),
    ]);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()];
}

/** Whether the mock makes the body up anew for each seed. */
const isMadeUp = ({ format, examples, schema }: Media): boolean =>
  format === "json" && examples.length === 0 && schema !== undefined;

/** Whether a body of the type is JSON whatever it holds. */
const isPlainJson = (type: string): boolean => !type.includes("*") && /[/+]json\s*(;|$)/i.test(type);

/** What a JSON body must be. */
function schemaCode(place: SchemaPlace, { format, schema }: Media): Code | undefined {
  return format === "json" && schema !== undefined ? schemaData(place, schema, 8) : undefined;
}

/** The media type that a client asks for by default comes first, since a request without `Accept` gets the first. */
function byPreference(context: ViewContext, media: readonly Media[]): Media[] {
  const names = context.model.api.mediaTypes;
  const wanted = names?.names.get(names.default) ?? requestedMedia(media, undefined)[0]?.type;
  return [...media.filter(({ type }) => type === wanted), ...media.filter(({ type }) => type !== wanted)];
}

function exampleViews(media: Media, examples: readonly Pick<Example, "name" | "value">[]): View[] {
  return examples.map(({ name, value }) => ({ key: key(name), value: literal(wireValue(media, value), 12) }));
}

/** The document's examples, else one that is made up. */
function examplesOf(context: ViewContext, media: Media): readonly Pick<Example, "name" | "value">[] {
  if (media.examples.length > 0) return media.examples;
  return [{ name: "default", value: sampleBody(context.model, media) }];
}
