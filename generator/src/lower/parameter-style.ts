import type { ParameterPlace, Style } from "../model.ts";
import type { Context, Cursor } from "./context.ts";

const DEFAULT_STYLE: Readonly<Record<ParameterPlace, Style>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

const STYLES: Readonly<Record<ParameterPlace, readonly Style[]>> = {
  path: ["matrix", "label", "simple"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** The style that is stated, or the place's own (OpenAPI 3.1 section 4.8.12.2). */
export function styleIn(context: Context, { node, pointer }: Cursor, place: ParameterPlace): Style {
  const style = node["style"];
  if (style === undefined) return DEFAULT_STYLE[place];
  const known = STYLES[place].find((candidate) => candidate === style);
  return (
    known ??
    context.fail({
      code: "E_DOCUMENT",
      message: `style ${JSON.stringify(style)} is not one that a ${place} parameter can have`,
      fix: `use ${STYLES[place].join(", ")}, or leave style out`,
      pointer: `${pointer}/style`,
    })
  );
}

/** Section 4.8.12.2: `true` for `form`, `false` otherwise. `deepObject` and `dotted` have but one form. */
export function explodeOf({ node }: Cursor, style: Style): boolean {
  const { explode } = node;
  return typeof explode === "boolean" ? explode : style === "form" || style === "deepObject" || style === "dotted";
}
