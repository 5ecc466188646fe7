import { namedIn, planManifest, viewContext } from "../plan.ts";
import { type Names, nameAll } from "../names.ts";
import { type TemplateName, type View, render, seal } from "../render.ts";
import type { ResolvedConfig } from "../resolve-config.ts";
import type { Target } from "../config.ts";
import { type Output, type Subject, outputsOf } from "../targets.ts";
import { tracedTemplate } from "../traced-templates.ts";
import type { ViewContext } from "../views/context.ts";
import { readmeView } from "../views/readme.ts";
import type { Input } from "./input.ts";
import type { Part, Watch } from "./part.ts";
import { readTrace } from "./read-trace.ts";

/** A module of a package that a template makes. */
export function modulePart(input: Input, target: Target, { template, subject }: Output): Part {
  const contextOf = contexts();
  const viewOf = (given: Input, watch: Watch): View => {
    const context = contextOf(given);
    const output = outputsOf(target, context).find((one) => one.template === template && isSame(one.subject, subject));
    const view = watch(() => output?.view());
    if (view === undefined) throw new Error("there is no such module");
    return view;
  };
  return templatePart(template, subject, input, viewOf, (text) => text);
}

/** The section of a README that is ours. */
export function readmePart(input: Input, target: Target): Part {
  const contextOf = contexts();
  const viewOf = (given: Input, watch: Watch): View => {
    const context = contextOf(given);
    return watch(() => readmeView(context, target));
  };
  return templatePart(`${target}/README.md.hbs`, { kind: "api" }, input, viewOf, (text) => text.trimEnd());
}

function templatePart(
  template: TemplateName,
  subject: Subject,
  input: Input,
  viewOf: (input: Input, watch: Watch) => View,
  finished: (text: string) => string,
): Part {
  const view = viewOf(input, unwatched);
  const trace = readTrace(tracedTemplate(template)(seal(view, template)));
  // Where a document holds the marks themselves, nothing can be read from them.
  const isTrue = trace.text === render(template, view);
  return {
    subject,
    run: (given, watch = unwatched) => finished(render(template, viewOf(given, watch))).split("\n"),
    trace: isTrue ? trace : undefined,
    template,
    printer: undefined,
  };
}

function unwatched<R>(work: () => R): R {
  return work();
}

/** Contexts of one input after another: what is called the same is not named anew. */
function contexts(): (input: Input) => ViewContext {
  let known: { readonly key: string; readonly names: Names } | undefined;
  return ({ config, model }) => {
    const named = namedIn(config, model);
    const key = JSON.stringify(named);
    if (known?.key !== key) known = { key, names: nameAll(...named) };
    return viewContext(config, model, known.names);
  };
}

function isSame(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && (a.kind === "api" || b.kind === "api" || a.pointer === b.pointer);
}

/** The members of a `package.json` that are ours: a line for each member, by its pointer. */
export function manifestPart(config: ResolvedConfig, target: Target): Part {
  return {
    subject: { kind: "api" },
    run: (given, watch = unwatched) => {
      const whole = { ...config, ...given.config };
      const context = viewContext(whole, given.model);
      return flattened(
        watch(() => planManifest(whole, target, context)),
        "",
      );
    },
    trace: undefined,
    template: undefined,
    printer: "generator/src/views/manifest.ts",
  };
}

/** `pointer value`, for objects and lists without the value. */
function flattened(value: unknown, pointer: string): string[] {
  if (typeof value !== "object" || value === null) return [`${pointer} ${JSON.stringify(value)}`];
  const members = Object.entries(value).flatMap(([key, member]) =>
    flattened(member, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
  return [`${pointer} `, ...members];
}
