import type { Operation } from "../model.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { usualAccept } from "./answer.ts";
import { RUNTIME, type ViewContext, byFile, namesOf } from "./context.ts";
import { operationDocs } from "./docs.ts";
import { pagedOf } from "./paging.ts";
import { VUE } from "./query-adapter.ts";
import { cursorTypeCode } from "./query-cursor.ts";
import { pagesCode } from "./query-options.ts";
import { dataCode, mutationInputCode } from "./query-parts.ts";
import { inputIsOptional } from "./types.ts";

/** `composables/<operation>.ts`: the composable of a query. */
export function vueQueryView(context: ViewContext, operation: Operation): View {
  const uses = usesOf(context, operation);
  const { stem, type, file } = namesOf(context, operation);
  for (const name of ["SkipToken", "UseQueryReturnType"]) uses.type(name, VUE.module);
  uses.value("useQuery", VUE.module);
  uses.type("MaybeRefOrGetter", "vue");
  uses.value("toValue", "vue");
  uses.type(`${type}Input`, context.packages.types);
  uses.value(`${stem}Options`, `../options/${file}.js`);
  const data = dataCode(context, operation, uses);
  return { ...composableView(context, operation, "query"), imports: uses.statements(), data };
}

/** `infinite-composables/<operation>.ts`: the composable of a query page by page. */
export function vueInfiniteView(context: ViewContext, operation: Operation): View {
  const paged = pagedOf(context, operation);
  if (paged === undefined) throw new Error(`operation ${operation.id} does not page`);
  const { names, pagination } = paged;
  const uses = usesOf(context, operation);
  const { type, file } = namesOf(context, operation);
  for (const name of ["InfiniteData", "SkipToken", "UseInfiniteQueryReturnType"]) uses.type(name, VUE.module);
  uses.value("useInfiniteQuery", VUE.module);
  uses.type("MaybeRefOrGetter", "vue");
  uses.value("toValue", "vue");
  uses.type(`${type}Input`, context.packages.types);
  uses.value(names.infiniteOptions, `../infinite-options/${file}.js`);
  const data = dataCode(context, operation, uses);
  return {
    ...composableView(context, operation, "infinite"),
    imports: uses.statements(),
    pages: pagesCode(data, cursorTypeCode(context, operation, pagination)),
    infiniteOptions: identifier(names.infiniteOptions),
    infiniteHook: identifier(names.infiniteHook),
  };
}

/** `composables/<operation>.ts`: the composable of a mutation. */
export function vueMutationView(context: ViewContext, operation: Operation): View {
  const uses = usesOf(context, operation);
  const { stem, file } = namesOf(context, operation);
  uses.type("UseMutationReturnType", VUE.module);
  uses.value("useMutation", VUE.module);
  uses.type("InvalidationOptions", RUNTIME.query);
  uses.value(`${stem}Mutation`, `../options/${file}.js`);
  const input = mutationInputCode(context, operation, uses);
  const data = dataCode(context, operation, uses);
  return { ...composableView(context, operation, "mutation"), imports: uses.statements(), data, input };
}

function usesOf(context: ViewContext, operation: Operation): Uses {
  const uses = new Uses();
  uses.type(`${namesOf(context, operation).type}Failure`, context.packages.client);
  uses.value(`use${context.names.api.type}Client`, "../provider.js");
  return uses;
}

function composableView(context: ViewContext, operation: Operation, kind: "query" | "infinite" | "mutation"): View {
  const { call, stem, type, hook } = namesOf(context, operation);
  return {
    header: header(`operation ${call}`, `vue-query/composables/${kind}.ts.hbs`),
    docs: docComment(operationDocs(operation)),
    api: identifier(context.names.api.type),
    stem: identifier(stem),
    type: identifier(type),
    hook: identifier(hook),
    optionalInput: inputIsOptional(operation),
    usual: usualAccept(context, operation),
  };
}

/** `provider.ts`: how composables find the client. */
export function vueProviderView(context: ViewContext): View {
  const { type } = context.names.api;
  return {
    header: header("the API", "vue-query/provider.ts.hbs"),
    api: identifier(type),
    name: literal(`${type}Client`),
    missing: literal(`provide${type}Client is called in no component above this one`),
    client: literal(context.packages.client),
  };
}

/** `index.ts`: everything, by name. */
export function vueIndexView(context: ViewContext): View {
  const operations = byFile(context).flatMap((operation): View[] => {
    const { hook, file } = namesOf(context, operation);
    const names = operation.kind === "query" ? pagedOf(context, operation)?.names : undefined;
    const own = { values: identifier(hook), from: literal(`./composables/${file}.js`) };
    if (names === undefined) return [own];
    return [own, { values: identifier(names.infiniteHook), from: literal(`./infinite-composables/${file}.js`) }];
  });
  return {
    header: header("the operations of the API", "vue-query/index.ts.hbs"),
    api: identifier(context.names.api.type),
    operations,
  };
}
