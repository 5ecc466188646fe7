import type { Operation, Parameter } from "../../model.ts";
import { type Context, tell } from "../schema/context.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import { type Site, inputSite } from "../site.ts";
import { compareRest } from "./compare-rest.ts";
import { renamedVariables } from "./renamed-variables.ts";

/** Compares parameters (OpenAPI 3.1 section 4.8.12) by where they stand and what they are called on the wire. */
export function compareParameters(context: Context, before: Operation, after: Operation): void {
  const renamed = renamedVariables(before.path, after.path);
  const olds = new Map(before.parameters.map((parameter) => [keyOf(parameter, renamed), parameter]));
  const nows = new Map(after.parameters.map((parameter) => [keyOf(parameter), parameter]));
  for (const [key, now] of nows) {
    const old = olds.get(key);
    if (old !== undefined) compareParameter(context, before, old, now);
    // A path that has a variable more is another path, and that is told already.
    else if (now.in !== "path" || before.path === after.path)
      tell(context, siteOf(before, now), now.required ? "parameter-added-required" : "parameter-added-optional", {
        after: pointerOf(now),
      });
  }
  for (const [key, old] of olds)
    if (!nows.has(key) && (old.in !== "path" || before.path === after.path))
      tell(context, siteOf(before, old), "parameter-removed", { before: pointerOf(old) });
}

function compareParameter(context: Context, operation: Operation, before: Parameter, after: Parameter): void {
  const site = siteOf(operation, before);
  const pointers = { before: pointerOf(before), after: pointerOf(after) };
  if (before.required !== after.required)
    tell(context, site, after.required ? "parameter-became-required" : "parameter-became-optional", pointers);
  if (styleOf(before) !== styleOf(after))
    tell(context, site, "serialization-changed", { ...pointers, was: styleOf(before), now: styleOf(after) });
  const text = ({ docs }: Parameter): string => `${docs.summary}\n${docs.description}`;
  if (text(before) !== text(after)) tell(context, site, "docs-changed", pointers);
  if (before.docs.deprecated !== after.docs.deprecated)
    tell(context, site, after.docs.deprecated ? "property-deprecated" : "property-undeprecated", pointers);
  if (fingerprint(before.examples) !== fingerprint(after.examples)) tell(context, site, "examples-changed", pointers);
  context.compare(context, site, [before.schema], [after.schema]);
  compareRest(context, site, pointers, { before, after }, COMPARED);
}

/** The members of a parameter that are compared, or that follow from those. */
const COMPARED = [
  "in",
  "wire",
  "required",
  "style",
  "explode",
  "allowReserved",
  "docs",
  "schema",
  "type",
  "examples",
] as const satisfies readonly (keyof Parameter)[];

function styleOf({ style, explode, allowReserved }: Parameter): string {
  const words = [style, ...(explode ? ["exploded"] : []), ...(allowReserved ? ["unescaped"] : [])];
  return `\`${words.join(" ")}\``;
}

const GROUPS: Readonly<Record<Parameter["in"], string>> = {
  path: "path",
  query: "query",
  header: "headers",
  cookie: "cookies",
};

function siteOf(operation: Operation, { in: place, wire }: Parameter): Site {
  const member = /^[A-Za-z_$][\w$]*$/.test(wire) ? `.${wire}` : `[${JSON.stringify(wire)}]`;
  return inputSite(operation, "parameter", `${GROUPS[place]}${member}`);
}

/** Headers are called the same whatever their case (RFC 9110 section 5.1). */
function keyOf({ in: place, wire }: Parameter, renamed: ReadonlyMap<string, string> = new Map()): string {
  if (place === "path") return `path ${renamed.get(wire) ?? wire}`;
  return `${place} ${place === "header" ? wire.toLowerCase() : wire}`;
}

/** Where the parameter stands: the model knows where its schema does. */
function pointerOf({ schema }: Parameter): string {
  return schema.pointer.replace(/\/(content\/[^/]*\/)?schema$/, "");
}
