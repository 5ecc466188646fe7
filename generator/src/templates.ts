import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { COMPILE_OPTIONS } from "./template-options.ts";

/** A path below `templates/`, with its ending. */
export type TemplateName = `${string}.hbs`;

type Template = (view: object) => string;

const FOLDER = join(import.meta.dirname, "../../templates");

/**
 * The template of that name, compiled from the repository's own folder. In the built package this module is replaced by
 * one that holds them precompiled (`build.ts`), so that neither the compiler nor the folder is needed at run time.
 */
export function template(name: TemplateName): Template {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const made = engine().compile(readFileSync(join(FOLDER, name), "utf8"), COMPILE_OPTIONS) as Template;
  compiled.set(name, made);
  return made;
}

const compiled = new Map<string, Template>();
let instance: typeof Handlebars | undefined;

/** An engine of our own: what others register on the default one does not reach it. */
function engine(): typeof Handlebars {
  if (instance === undefined) {
    instance = Handlebars.create();
    for (const file of readdirSync(join(FOLDER, "partials"))) {
      const text = readFileSync(join(FOLDER, "partials", file), "utf8");
      instance.registerPartial(file.replace(/\.hbs$/, ""), instance.compile(text, COMPILE_OPTIONS));
    }
  }
  return instance;
}
