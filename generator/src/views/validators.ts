import type { Media, Operation, Reply } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import type { Member } from "../print/object.ts";
import { recordCode } from "../print/record.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, byFile, moduleOf, namesOf } from "./context.ts";
import { memberDocs } from "./docs.ts";
import { askable } from "./media.ts";
import { bodyChoices } from "./request-body.ts";
import { INPUT_KEYS } from "./sample.ts";
import { type SchemaPlace, schemaData } from "./schema-data.ts";

/** `schemas/<component>.ts`: what a component schema asks, as data. */
export function schemaModuleView(context: ViewContext, name: string): View {
  const uses = new Uses();
  uses.type("SchemaData", RUNTIME.schema);
  const schema = context.model.schemas.get(name);
  if (schema === undefined) throw new Error(`there is no schema ${name}`);
  const data = schemaData({ context, uses, self: name, folder: "./" }, schema.schema, 0);
  return {
    header: header(`schema ${context.names.schemas.get(name) ?? name}`, "client/schemas/schema.ts.hbs"),
    imports: uses.statements(),
    docs: docComment(memberDocs(schema.docs)),
    constant: identifier(moduleOf(context, name).constant),
    data,
  };
}

/** `validators/<operation>.ts`: what the document says of an operation's values. */
export function validatorView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  const { call, stem } = namesOf(context, operation);
  uses.type("OperationValidator", RUNTIME.schema);
  const place: SchemaPlace = { context, uses, self: undefined, folder: "../schemas/" };
  const members: [string, Code | undefined][] = [
    ["parameters", parametersCode(place, operation)],
    ["body", requestCode(place, operation)],
    ["replies", repliesCode(place, operation)],
  ];
  return {
    header: header(`operation ${call}`, "client/validators/validator.ts.hbs"),
    imports: uses.statements(),
    call: identifier(call),
    validator: identifier(`${stem}Validator`),
    id: literal(operation.id),
    members: members.flatMap(([name, value]) => (value === undefined ? [] : [{ name: identifier(name), value }])),
  };
}

function parametersCode(place: SchemaPlace, operation: Operation): Code | undefined {
  const groups = INPUT_KEYS.flatMap(([where, name]): Member[] => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === where);
    const members = parameters.map(({ wire, required, schema }) => ({
      key: key(wire),
      value: recordCode(
        [
          { key: key("required"), value: literal(required) },
          { key: key("schema"), value: schemaData(place, schema, 8) },
        ],
        6,
      ),
    }));
    return members.length === 0 ? [] : [{ key: key(name), value: recordCode(members, 4) }];
  });
  return groups.length === 0 ? undefined : recordCode(groups, 2);
}

/** Bodies of fields are objects before they are encoded; parts and bytes are no JSON, and have no schema to hold them against. */
function requestCode(place: SchemaPlace, { body }: Operation): Code | undefined {
  if (body === undefined) return undefined;
  const schemas = bodyMembers(place, body.media, ({ format }) => format === "json" || format === "form", 2);
  const [usual] = schemas.some(({ key: name }) => name === TYPES)
    ? bodyChoices(body, place.context.model.api.mediaTypes)
    : [];
  const type = usual === undefined ? [] : [{ key: key("type"), value: literal(essence(usual.type)) }];
  return recordCode([{ key: key("required"), value: literal(body.required) }, ...type, ...schemas], 2);
}

const TYPES = key("types");

function repliesCode(place: SchemaPlace, operation: Operation): Code {
  const replies = operation.replies.flatMap((reply): Member[] => {
    const members = bodyMembers(place, reply.media, ({ format }) => format === "json", 4);
    return members.length === 0 ? [] : [{ key: key(statusKey(reply)), value: recordCode(members, 4) }];
  });
  return recordCode(replies, 2);
}

function statusKey({ status }: Reply): string {
  if (status === "default") return status;
  return "code" in status ? String(status.code) : `${status.range}XX`;
}

/** One schema where every media type has it, else each media type's; nothing where none asks anything. */
function bodyMembers(
  place: SchemaPlace,
  media: readonly Media[],
  isChecked: (media: Media) => boolean,
  indent: number,
): Member[] {
  const print = ({ schema }: Media, column: number): Code =>
    schema === undefined ? code`true` : schemaData(place, schema, column);
  const checked = media.filter(isChecked);
  const [first] = checked;
  if (first === undefined || checked.every((one) => print(one, 0) === code`true`)) return [];
  const shared = checked.length === media.length && checked.every((one) => print(one, 0) === print(first, 0));
  if (shared) return [{ key: key("schema"), value: print(first, indent + 2) }];
  const types = new Map(
    checked.map((one) => [typeKey(one), { key: key(typeKey(one)), value: print(one, indent + 4) }]),
  );
  return [{ key: TYPES, value: recordCode([...types.values()], indent + 2) }];
}

/** A range of JSON means JSON, to whoever names its type. */
function typeKey(media: Media): string {
  return essence(media.format === "json" ? askable(media) : media.type);
}

function essence(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

/** `validators.ts`: the entry that a client imports to validate. */
export function validatorsIndexView(context: ViewContext): View {
  const uses = new Uses();
  uses.type("OperationValidator", RUNTIME.schema);
  const validators = byFile(context).map((operation) => {
    const { stem, file } = namesOf(context, operation);
    return { name: uses.value(`${stem}Validator`, `./validators/${file}.js`) };
  });
  return {
    header: header("the operations of the API", "client/validators.ts.hbs"),
    imports: uses.statements(),
    client: literal(RUNTIME.client),
    runtime: literal(RUNTIME.schema),
    validators,
  };
}
