import type { Operation } from "../model.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, byFile, namesOf } from "./context.ts";
import { namedMediaTypes } from "./msw-media.ts";
import { mockServers } from "./msw-servers.ts";
import { isMocked } from "./msw.ts";

/** `handlers.ts`: every operation, fixed paths before templated ones. */
export function mswHandlersView(context: ViewContext): View {
  const uses = new Uses();
  uses.type("HttpHandler", RUNTIME.msw);
  uses.type("MockSettings", RUNTIME.msw);
  const handlers = handlersOf(context, uses, "operations");
  return {
    header: header("the operations of the API", "msw/handlers.ts.hbs"),
    imports: uses.statements(),
    api: identifier(context.names.api.type),
    handlers,
  };
}

/** `lite-handlers.ts`: the same, of the lite handlers. */
export function mswLiteHandlersView(context: ViewContext): View {
  const uses = new Uses();
  uses.type("HttpHandler", RUNTIME.mswLite);
  const handlers = handlersOf(context, uses, "lite");
  return {
    header: header("the operations of the API", "msw/lite-handlers.ts.hbs"),
    imports: uses.statements(),
    handlers,
  };
}

function handlersOf(context: ViewContext, uses: Uses, folder: "operations" | "lite"): View[] {
  return [...context.model.operations]
    .sort(bySpecificity)
    .filter(isMocked)
    .map((operation) => {
      const { stem, file } = namesOf(context, operation);
      return { name: uses.value(`${stem}Handler`, `./${folder}/${file}.js`) };
    });
}

/** `/users/me` answers before `/users/{id}`: a fixed segment sorts before a variable one. */
function bySpecificity(a: Operation, b: Operation): number {
  const order = ({ path }: Operation): string => path.replace(/\{[^}]*\}/g, "\uffff");
  return order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.method < b.method ? -1 : 1;
}

/** `node.ts`: an entry of its own, so that nothing else needs Node. */
export function mswNodeView(context: ViewContext): View {
  return entryView(context, "msw/node.ts.hbs");
}

/** `browser.ts`: an entry of its own, so that nothing else needs a browser. */
export function mswBrowserView(context: ViewContext): View {
  return entryView(context, "msw/browser.ts.hbs");
}

/** `vitest.ts`: an entry of its own, so that nothing else needs the test runner. */
export function mswVitestView(context: ViewContext): View {
  return entryView(context, "msw/vitest.ts.hbs");
}

function entryView(
  context: ViewContext,
  template: "msw/node.ts.hbs" | "msw/browser.ts.hbs" | "msw/vitest.ts.hbs",
): View {
  return {
    header: header("the operations of the API", template),
    runtime: literal(RUNTIME.msw),
    vitest: literal(`${RUNTIME.msw}/vitest`),
    api: identifier(context.names.api.type),
  };
}

/** `servers.ts`: where the API lives; nothing else is answered. */
export function mswServersView(context: ViewContext): View {
  const servers = mockServers(context.model.api).map((url) => ({ url: literal(url) }));
  return { header: header("the servers of the API", "msw/servers.ts.hbs"), servers };
}

/** `media-types.ts`: the list that most bodies share, where the document declares names. */
export function mswMediaTypesView(context: ViewContext): View | undefined {
  const types = namedMediaTypes(context).map((type) => ({ type: literal(type) }));
  return types.length === 0
    ? undefined
    : { header: header("the media types of the API", "msw/media-types.ts.hbs"), types };
}

/** `index.ts`: everything, by name. */
export function mswIndexView(context: ViewContext): View {
  return {
    header: header("the operations of the API", "msw/index.ts.hbs"),
    api: identifier(context.names.api.type),
    runtime: literal(RUNTIME.msw),
    hasBackend: context.model.backend !== undefined,
    operations: exportsOf(context, "operations"),
  };
}

/** `lite.ts`: an entry of its own, with handlers of the same names that only answer. */
export function mswLiteIndexView(context: ViewContext): View {
  return {
    header: header("the operations of the API", "msw/lite.ts.hbs"),
    operations: exportsOf(context, "lite"),
  };
}

function exportsOf(context: ViewContext, folder: "operations" | "lite"): View[] {
  return byFile(context)
    .filter(isMocked)
    .map((operation) => {
      const { stem, type, file } = namesOf(context, operation);
      return {
        value: identifier(`${stem}Handler`),
        type: identifier(type),
        from: literal(`./${folder}/${file}.js`),
      };
    });
}
