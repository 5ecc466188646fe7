import type { Target } from "./config.ts";
import type { Operation } from "./model.ts";
import { type TemplateName, type View, render } from "./render.ts";
import { usedModules } from "./used-modules.ts";
import { backendView } from "./views/backend.ts";
import * as client from "./views/client.ts";
import { clientEnvelopeView } from "./views/envelope.ts";
import { type ViewContext, moduleOf, namesOf } from "./views/context.ts";
import * as mswApi from "./views/msw-api.ts";
import * as mswLite from "./views/msw-lite.ts";
import * as msw from "./views/msw.ts";
import * as paging from "./views/paging.ts";
import { type QueryAdapter, REACT, VUE } from "./views/query-adapter.ts";
import { clientRateLimitsView } from "./views/rate-limits.ts";
import { queryIndexView } from "./views/query-index.ts";
import { queryKeysView } from "./views/query-keys.ts";
import * as query from "./views/query-options.ts";
import * as react from "./views/react-query.ts";
import * as servers from "./views/servers.ts";
import * as types from "./views/types.ts";
import * as validators from "./views/validators.ts";
import * as vue from "./views/vue-query.ts";

/** A row of the table: which template over which view makes which file. A view that is undefined makes none. */
type Row =
  | {
      readonly per: "api";
      readonly template: TemplateName;
      readonly output: string;
      readonly view: (context: ViewContext) => View | undefined;
    }
  | {
      readonly per: "operation";
      readonly template: TemplateName;
      readonly view: (context: ViewContext, operation: Operation) => View;
      readonly when: (operation: Operation) => boolean;
      /** Below `src/generated/`; `operations` where absent. */
      readonly folder?: string;
      /** After the operation in the name of the file: `-pages`. */
      readonly suffix?: string;
    }
  | {
      readonly per: "schema";
      readonly template: TemplateName;
      /** The view of the component schema of that name. */
      readonly view: (context: ViewContext, name: string) => View;
      readonly folder: string;
    };

const always = (): boolean => true;
const isQuery = ({ kind }: Operation): boolean => kind === "query";
const isMutation = ({ kind }: Operation): boolean => kind === "mutation";
const pages = ({ pagination }: Operation): boolean => pagination !== undefined;
const isPagedQuery = (operation: Operation): boolean => isQuery(operation) && pages(operation);

/** Options and keys, the same for every library of hooks. */
const optionsRows = (adapter: QueryAdapter): readonly Row[] => [
  {
    per: "operation",
    template: "query/options/query.ts.hbs",
    view: (context, operation) => query.queryOptionsView(adapter, context, operation),
    when: isQuery,
    folder: "options",
  },
  {
    per: "operation",
    template: "query/options/infinite.ts.hbs",
    view: (context, operation) => query.infiniteOptionsView(adapter, context, operation),
    when: isPagedQuery,
    folder: "infinite-options",
  },
  {
    per: "operation",
    template: "query/options/mutation.ts.hbs",
    view: (context, operation) => query.mutationOptionsView(adapter, context, operation),
    when: isMutation,
    folder: "options",
  },
  { per: "api", template: "query/keys.ts.hbs", output: "keys.ts", view: queryKeysView },
  { per: "api", template: "query/options.ts.hbs", output: "options.ts", view: queryIndexView },
];

/** Everything that is rendered. To add a file to a package is to add a row, a view and a template. */
const TABLE: Readonly<Record<Target, readonly Row[]>> = {
  types: [
    { per: "operation", template: "types/operations/operation.ts.hbs", view: types.typesOperationView, when: always },
    { per: "api", template: "types/schemas.ts.hbs", output: "schemas.ts", view: types.typesSchemasView },
    { per: "api", template: "types/events.ts.hbs", output: "events.ts", view: types.typesEventsView },
    { per: "api", template: "types/index.ts.hbs", output: "index.ts", view: types.typesIndexView },
  ],
  client: [
    {
      per: "operation",
      template: "client/operations/operation.ts.hbs",
      view: client.clientOperationView,
      when: always,
    },
    {
      per: "operation",
      template: "client/pages/pages.ts.hbs",
      view: paging.clientPagesView,
      when: pages,
      folder: "pages",
      suffix: "-pages",
    },
    {
      per: "operation",
      template: "client/pages/items.ts.hbs",
      view: paging.clientItemsView,
      when: pages,
      folder: "pages",
      suffix: "-items",
    },
    {
      per: "operation",
      template: "client/pages/all.ts.hbs",
      view: paging.clientAllView,
      when: pages,
      folder: "pages",
      suffix: "-all",
    },
    {
      per: "operation",
      template: "client/validators/validator.ts.hbs",
      view: validators.validatorView,
      when: always,
      folder: "validators",
    },
    {
      per: "schema",
      template: "client/schemas/schema.ts.hbs",
      view: validators.schemaModuleView,
      folder: "schemas",
    },
    {
      per: "api",
      template: "client/validators.ts.hbs",
      output: "validators.ts",
      view: validators.validatorsIndexView,
    },
    { per: "api", template: "client/client.ts.hbs", output: "client.ts", view: client.clientClientView },
    { per: "api", template: "client/envelope.ts.hbs", output: "envelope.ts", view: clientEnvelopeView },
    { per: "api", template: "client/facade.ts.hbs", output: "facade.ts", view: client.clientFacadeView },
    { per: "api", template: "client/fetch.ts.hbs", output: "fetch.ts", view: client.clientFetchView },
    { per: "api", template: "client/media-types.ts.hbs", output: "media-types.ts", view: client.clientMediaTypesView },
    { per: "api", template: "client/servers.ts.hbs", output: "servers.ts", view: servers.clientServersView },
    { per: "api", template: "client/rate-limits.ts.hbs", output: "rate-limits.ts", view: clientRateLimitsView },
    { per: "api", template: "client/security.ts.hbs", output: "security.ts", view: client.clientSecurityView },
    { per: "api", template: "client/index.ts.hbs", output: "index.ts", view: client.clientIndexView },
  ],
  "react-query": [
    ...optionsRows(REACT),
    {
      per: "operation",
      template: "react-query/hooks/query.ts.hbs",
      view: react.reactQueryView,
      when: isQuery,
      folder: "hooks",
    },
    {
      per: "operation",
      template: "react-query/hooks/infinite.ts.hbs",
      view: react.reactInfiniteView,
      when: isPagedQuery,
      folder: "infinite-hooks",
    },
    {
      per: "operation",
      template: "react-query/hooks/mutation.ts.hbs",
      view: react.reactMutationView,
      when: isMutation,
      folder: "hooks",
    },
    { per: "api", template: "react-query/provider.ts.hbs", output: "provider.ts", view: react.reactProviderView },
    { per: "api", template: "react-query/index.ts.hbs", output: "index.ts", view: react.reactIndexView },
  ],
  msw: [
    {
      per: "operation",
      template: "msw/lite/operation.ts.hbs",
      view: mswLite.mswLiteView,
      when: msw.isMocked,
      folder: "lite",
    },
    {
      per: "operation",
      template: "msw/operations/operation.ts.hbs",
      view: msw.mswOperationView,
      when: msw.isMocked,
    },
    {
      per: "schema",
      template: "client/schemas/schema.ts.hbs",
      view: validators.schemaModuleView,
      folder: "schemas",
    },
    { per: "api", template: "msw/handlers.ts.hbs", output: "handlers.ts", view: mswApi.mswHandlersView },
    { per: "api", template: "msw/lite-handlers.ts.hbs", output: "lite-handlers.ts", view: mswApi.mswLiteHandlersView },
    { per: "api", template: "msw/lite.ts.hbs", output: "lite.ts", view: mswApi.mswLiteIndexView },
    { per: "api", template: "msw/servers.ts.hbs", output: "servers.ts", view: mswApi.mswServersView },
    { per: "api", template: "msw/media-types.ts.hbs", output: "media-types.ts", view: mswApi.mswMediaTypesView },
    { per: "api", template: "msw/index.ts.hbs", output: "index.ts", view: mswApi.mswIndexView },
    { per: "api", template: "msw/backend.ts.hbs", output: "backend.ts", view: backendView },
    { per: "api", template: "msw/node.ts.hbs", output: "node.ts", view: mswApi.mswNodeView },
    { per: "api", template: "msw/browser.ts.hbs", output: "browser.ts", view: mswApi.mswBrowserView },
    { per: "api", template: "msw/vitest.ts.hbs", output: "vitest.ts", view: mswApi.mswVitestView },
  ],
  "vue-query": [
    ...optionsRows(VUE),
    {
      per: "operation",
      template: "vue-query/composables/query.ts.hbs",
      view: vue.vueQueryView,
      when: isQuery,
      folder: "composables",
    },
    {
      per: "operation",
      template: "vue-query/composables/infinite.ts.hbs",
      view: vue.vueInfiniteView,
      when: isPagedQuery,
      folder: "infinite-composables",
    },
    {
      per: "operation",
      template: "vue-query/composables/mutation.ts.hbs",
      view: vue.vueMutationView,
      when: isMutation,
      folder: "composables",
    },
    { per: "api", template: "vue-query/provider.ts.hbs", output: "provider.ts", view: vue.vueProviderView },
    { per: "api", template: "vue-query/index.ts.hbs", output: "index.ts", view: vue.vueIndexView },
  ],
};

export interface Rendered {
  /** Relative to the package: `src/generated/operations/list-users.ts`. */
  readonly path: string;
  readonly text: string;
}

/** A module of a target that is still to be rendered. */
export interface Output {
  readonly path: string;
  readonly template: TemplateName;
  /** What it is about: an operation, a component schema, or the API as a whole. */
  readonly subject: Subject;
  /** Undefined where the API has no use for the module. */
  readonly view: () => View | undefined;
}

/** `pointer` stands in the selected document. */
export type Subject =
  | { readonly kind: "api" }
  | { readonly kind: "operation" | "schema"; readonly name: string; readonly pointer: string };

/**
 * Every module of a target but `schema.ts`, in memory. Component schemas have one where the target uses it: a mock, for
 * instance, needs no schema of a body that has examples.
 */
export function renderTarget(target: Target, context: ViewContext): Rendered[] {
  const modules = outputsOf(target, context).flatMap(({ path, template, subject, view }) => {
    const made = view();
    return made === undefined ? [] : [{ path, text: render(template, made), isPart: subject.kind === "schema" }];
  });
  return usedModules(modules).map(({ path, text }) => ({ path, text }));
}

/** The same before anything is rendered, and so with every component schema. */
export function outputsOf(target: Target, context: ViewContext): Output[] {
  return TABLE[target].flatMap((row) => {
    if (row.per === "api") return apiOutputs(row, context);
    return row.per === "operation" ? operationOutputs(row, context) : schemaOutputs(row, context);
  });
}

function apiOutputs(row: Row & { readonly per: "api" }, context: ViewContext): Output[] {
  const path = `src/generated/${row.output}`;
  return [{ path, template: row.template, subject: { kind: "api" }, view: () => row.view(context) }];
}

function operationOutputs(row: Row & { readonly per: "operation" }, context: ViewContext): Output[] {
  return context.model.operations.filter(row.when).map((operation) => ({
    path: `src/generated/${row.folder ?? "operations"}/${namesOf(context, operation).file}${row.suffix ?? ""}.ts`,
    template: row.template,
    subject: { kind: "operation", name: operation.id, pointer: operation.pointer },
    view: () => row.view(context, operation),
  }));
}

function schemaOutputs(row: Row & { readonly per: "schema" }, context: ViewContext): Output[] {
  return [...context.model.schemas].map(([name, { schema }]) => ({
    path: `src/generated/${row.folder}/${moduleOf(context, name).file}.ts`,
    template: row.template,
    subject: { kind: "schema", name, pointer: schema.pointer },
    view: () => row.view(context, name),
  }));
}
