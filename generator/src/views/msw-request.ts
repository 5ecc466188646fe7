import type { AuthScheme, Body, Encoding, Media, MediaFormat, Operation, Parameter, QueryStyle } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import type { Member } from "../print/object.ts";
import { listCode, recordCode } from "../print/record.ts";
import type { Uses } from "../print/uses.ts";
import { RUNTIME, type ViewContext } from "./context.ts";
import { mediaTypeList } from "./msw-media.ts";
import { INPUT_KEYS } from "./sample.ts";
import { type SchemaPlace, schemaData } from "./schema-data.ts";

/** The parameters of an operation by place and wire name: how each is read, and what its value must be. */
export function mockParametersCode(place: SchemaPlace, operation: Operation): Code | undefined {
  const groups = INPUT_KEYS.flatMap(([where, name]): Member[] => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === where);
    const members = parameters.map((parameter) => ({
      key: key(parameter.wire),
      value: parameterCode(place, parameter),
    }));
    return members.length === 0 ? [] : [{ key: key(name), value: recordCode(members, 4) }];
  });
  return groups.length === 0 ? undefined : recordCode(groups, 2);
}

function parameterCode(place: SchemaPlace, parameter: Parameter): Code {
  const members = [
    { key: key("style"), value: readableStyle(parameter, place.uses) },
    ...(parameter.required ? [{ key: key("required"), value: literal(true) }] : []),
    { key: key("schema"), value: schemaData(place, parameter.schema, 8) },
  ];
  return recordCode(members, 6);
}

/** The style that reads a parameter and writes it. */
function readableStyle(parameter: Parameter, uses: Uses): Code {
  const { in: where, style, explode } = parameter;
  if (where === "query") return readableQueryStyle(parameter, uses);
  const name = style === "json" ? JSON_STYLES[where] : (where === "path" ? style : where) + (explode ? "Exploded" : "");
  return uses.value(name, RUNTIME.parameters);
}

const JSON_STYLES = { path: "pathJson", header: "headerJson", cookie: "cookieJson" } as const;

/** OpenAPI 3.1 section 4.8.12.2: exploded, the delimited styles are `form`. */
function readableQueryStyle({ style, explode, allowReserved }: QueryStyle, uses: Uses): Code {
  const isOwn = style === "deepObject" || style === "dotted";
  const joined = explode ? "form" : style === "form" ? "formJoined" : style;
  const name = style === "json" ? "queryJson" : isOwn ? style : joined;
  const found = uses.value(name, RUNTIME.parameters);
  return allowReserved ? code`${uses.value("reserved", RUNTIME.parameters)}(${found})` : found;
}

/** The media types of a request body with what each must hold; those that are read alike stand together. */
export function mockBodyCode(place: SchemaPlace, { required, media }: Body): Code {
  const groups = new Map<Code, Media[]>();
  for (const one of media) {
    const shared = recordCode(mediaMembers(place, one), 6);
    groups.set(shared, [...(groups.get(shared) ?? []), one]);
  }
  const items = [...groups.values()].map((group) => {
    const [first] = group;
    const types = mediaTypeList(place.context, group, place.uses);
    return recordCode([{ key: key("types"), value: types }, ...(first ? mediaMembers(place, first) : [])], 6);
  });
  const members = [
    { key: key("required"), value: literal(required) },
    { key: key("media"), value: listCode(items, 4) },
  ];
  return recordCode(members, 2);
}

function mediaMembers(place: SchemaPlace, { format, schema, encodings }: Media): Member[] {
  const isStructured = format === "json" || format === "form" || format === "multipart";
  const members = format === "form" ? encodings.flatMap((encoding) => styledMember(encoding, place.uses)) : [];
  return [
    { key: key("format"), value: literal(READ_AS[format]) },
    ...(isStructured && schema ? [{ key: key("schema"), value: schemaData(place, schema, 8) }] : []),
    ...(members.length > 0 ? [{ key: key("members"), value: recordCode(members, 8) }] : []),
  ];
}

/** A member of a form that is not written as most are. */
function styledMember({ name, style, contentType = "" }: Encoding, uses: Uses): Member[] {
  if (style !== undefined) return [{ key: key(name), value: readableQueryStyle(style, uses) }];
  const isJson = /^application\/(?:[^,]+\+)?json\b/.test(contentType);
  return isJson ? [{ key: key(name), value: uses.value("queryJson", RUNTIME.parameters) }] : [];
}

/** A request's body comes whole: what an answer would send piece by piece is text. */
const READ_AS: Readonly<Record<MediaFormat, string>> = {
  json: "json",
  form: "form",
  multipart: "multipart",
  text: "text",
  binary: "binary",
  events: "text",
  lines: "text",
  sequence: "text",
};

/** The alternatives of credentials; an empty one makes them optional. */
export function mockSecurityCode({ model }: ViewContext, { security }: Operation): Code | undefined {
  const alternatives = security.map((names) =>
    names.flatMap((name) => model.auth.filter((scheme) => scheme.name === name).map(schemeValue)),
  );
  return alternatives.length === 0 ? undefined : literal(alternatives, 2);
}

function schemeValue(scheme: AuthScheme): Readonly<Record<string, string>> {
  if (scheme.kind !== "apiKey") return { kind: scheme.kind, name: scheme.name };
  return { kind: scheme.kind, name: scheme.name, in: scheme.in, wire: scheme.wire };
}
