import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { COMPILE_OPTIONS } from "./template-options.ts";
import type { TemplateName } from "./templates.ts";
import { traceTemplate } from "./trace-template.ts";

type Template = (view: object) => string;

const FOLDER = join(import.meta.dirname, "../../templates");

/**
 * The template of that name, compiled so that the text it makes holds marks that say where each piece comes from
 * (`trace-template.ts`). In the built package this module is replaced by one that holds them precompiled (`build.ts`).
 */
export function tracedTemplate(name: TemplateName): Template {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const made = compile(engine(), name);
  compiled.set(name, made);
  return made;
}

const compiled = new Map<string, Template>();
let instance: typeof Handlebars | undefined;

function compile(handlebars: typeof Handlebars, name: string): Template {
  const program = handlebars.parse(readFileSync(join(FOLDER, name), "utf8"));
  return handlebars.compile<object>(traceTemplate(program, name), COMPILE_OPTIONS);
}

function engine(): typeof Handlebars {
  if (instance === undefined) {
    instance = Handlebars.create();
    for (const file of readdirSync(join(FOLDER, "partials")))
      instance.registerPartial(file.replace(/\.hbs$/, ""), compile(instance, `partials/${file}`));
  }
  return instance;
}
