import type { Model, Parameter, QueryStyle, Schema, Style } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import { RUNTIME, resolveSchema } from "./context.ts";

/**
 * The serialiser of a parameter, and of one in the path the bounds of its length: functions of the runtime, so that styles
 * nobody uses are not bundled.
 */
export function styleCode(model: Model, parameter: Parameter, uses: Uses): Code {
  const schema = resolveSchema(model, parameter.schema);
  if (parameter.in === "path") return pathCode(parameter, schema, uses);
  return parameter.in === "query"
    ? queryStyleCode(parameter, uses)
    : uses.value(STYLE_FUNCTIONS[parameter.in](parameter), RUNTIME.client);
}

/** The serialiser of a query parameter, or of a member of a form that is written like one. */
export function queryStyleCode({ style, explode, allowReserved }: QueryStyle, uses: Uses): Code {
  const write = uses.value(queryStyle(style, explode), RUNTIME.client);
  return allowReserved ? code`${uses.value("reserved", RUNTIME.client)}(${write})` : write;
}

function pathCode({ style, explode }: Parameter, schema: Schema, uses: Uses): Code {
  const name = style === "json" ? "pathJson" : exploded(style, explode);
  const write = uses.value(style === "simple" && isSingleValue(schema) ? "simpleText" : name, RUNTIME.client);
  // A path takes no empty value anyhow.
  const isText = schema.types.filter((type) => type !== "null").join() === "string";
  const { minLength: least = 0, maxLength: most } = isText ? schema.constraints : {};
  if (style === "json" || (least <= 1 && most === undefined)) return write;
  const bounds = joinCode(
    [Math.max(least, 1), ...(most === undefined ? [] : [most])].map((bound) => literal(bound)),
    ", ",
  );
  // Of the other styles, what is written holds more than the value.
  return style === "simple"
    ? code`${write}, ${bounds}`
    : code`${uses.value("sized", RUNTIME.client)}(${write}, ${bounds})`;
}

/** Whether a value is never a list or an object, so that what writes these need not be bundled. */
function isSingleValue({ types }: Schema): boolean {
  return types.length > 0 && !types.includes("array") && !types.includes("object");
}

const exploded = (name: string, explode: boolean): string => (explode ? `${name}Exploded` : name);

const STYLE_FUNCTIONS: Readonly<Record<"header" | "cookie", (parameter: Parameter) => string>> = {
  header: ({ style, explode }) => (style === "json" ? "headerJson" : exploded("header", explode)),
  cookie: ({ style, explode }) => (style === "json" ? "cookieJson" : exploded("cookie", explode)),
};

/** OpenAPI 3.1 section 4.8.12.2: exploded, the delimited styles are `form`. */
function queryStyle(style: Style, explode: boolean): string {
  if (style === "json") return "queryJson";
  if (style === "deepObject" || style === "dotted") return style;
  if (explode) return "form";
  return style === "form" ? "formJoined" : style;
}
