import type { Code } from "./print/code.ts";
import { type TemplateName, template } from "./templates.ts";

export type { TemplateName };

/** What a template may see: finished code, decisions, and more of the same. A plain string does not compile. */
export interface View {
  readonly [key: string]: Code | boolean | View | readonly View[] | readonly Code[];
}

/**
 * Renders one template of ours over a view. The view is sealed: a template that names a member which the view does not
 * have throws, also where Handlebars' own `strict` lets it pass (`#if`, `#each`).
 */
export function render(name: TemplateName, view: View): string {
  return template(name)(seal(view, name));
}

/** The same object, but for reading members that it does not have itself: that throws. `name` is the template's. */
export function seal<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === "symbol" || Object.hasOwn(object, key) || PASSES.has(key))
        return sealed(Reflect.get(object, key, receiver), name);
      throw new TypeError(`templates/${name} reads ${JSON.stringify(key)}, which its view does not have`);
    },
  });
}

/** What the engine itself asks of any value. */
const PASSES: ReadonlySet<string> = new Set(["valueOf", "toString", "toHTML", "then"]);

function sealed(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? seal(value, name) : value;
}
