import type { Operation } from "../model.ts";
import { code, joinCode } from "../print/code.ts";
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
import { REACT } from "./query-adapter.ts";
import { cursorTypeCode } from "./query-cursor.ts";
import { pagesCode } from "./query-options.ts";
import { dataCode, mutationInputCode } from "./query-parts.ts";
import { inputIsOptional } from "./types.ts";

/** `hooks/<operation>.ts`: the hooks of a query. */
export function reactQueryView(context: ViewContext, operation: Operation): View {
  const uses = usesOf(context, operation);
  const { stem, type, file } = namesOf(context, operation);
  for (const name of ["SkipToken", "UseQueryResult", "UseSuspenseQueryResult"]) uses.type(name, REACT.module);
  for (const name of ["useQuery", "useSuspenseQuery"]) uses.value(name, REACT.module);
  for (const name of ["UseApiQueryOptions", "UseApiSuspenseOptions"]) uses.type(name, RUNTIME.reactQuery);
  uses.type(`${type}Input`, context.packages.types);
  uses.type(`${type}Key`, `../options/${file}.js`);
  uses.value(`${stem}Options`, `../options/${file}.js`);
  const data = dataCode(context, operation, uses);
  return { ...hookView(context, operation, "query"), imports: uses.statements(), data };
}

/** `infinite-hooks/<operation>.ts`: the hooks of a query page by page. */
export function reactInfiniteView(context: ViewContext, operation: Operation): View {
  const paged = pagedOf(context, operation);
  if (paged === undefined) throw new Error(`operation ${operation.id} does not page`);
  const { names, pagination } = paged;
  const uses = usesOf(context, operation);
  const { type, file } = namesOf(context, operation);
  for (const name of ["InfiniteData", "SkipToken", "UseInfiniteQueryResult", "UseSuspenseInfiniteQueryResult"])
    uses.type(name, REACT.module);
  for (const name of ["useInfiniteQuery", "useSuspenseInfiniteQuery"]) uses.value(name, REACT.module);
  for (const name of ["UseApiInfiniteOptions", "UseApiSuspenseInfiniteOptions"]) uses.type(name, RUNTIME.reactQuery);
  uses.type(`${type}Input`, context.packages.types);
  uses.type(names.infiniteKey, `../infinite-options/${file}.js`);
  uses.value(names.infiniteOptions, `../infinite-options/${file}.js`);
  const data = dataCode(context, operation, uses);
  const cursorType = cursorTypeCode(context, operation, pagination);
  return {
    ...hookView(context, operation, "infinite"),
    imports: uses.statements(),
    data,
    pages: pagesCode(data, cursorType),
    pageParam: code`${cursorType} | undefined`,
    infiniteKey: identifier(names.infiniteKey),
    infiniteOptions: identifier(names.infiniteOptions),
    infiniteHook: identifier(names.infiniteHook),
    suspenseInfiniteHook: identifier(names.suspenseInfiniteHook),
  };
}

/** `hooks/<operation>.ts`: the hook of a mutation. */
export function reactMutationView(context: ViewContext, operation: Operation): View {
  const uses = usesOf(context, operation);
  const { stem, file } = namesOf(context, operation);
  uses.type("UseMutationResult", REACT.module);
  uses.value("useMutation", REACT.module);
  uses.type("UseApiMutationOptions", RUNTIME.reactQuery);
  uses.value("overMutation", RUNTIME.reactQuery);
  uses.value(`${stem}Mutation`, `../options/${file}.js`);
  const input = mutationInputCode(context, operation, uses);
  const data = dataCode(context, operation, uses);
  return { ...hookView(context, operation, "mutation"), imports: uses.statements(), data, input };
}

function usesOf(context: ViewContext, operation: Operation): Uses {
  const uses = new Uses();
  uses.type(`${namesOf(context, operation).type}Failure`, context.packages.client);
  uses.value(`use${context.names.api.type}Client`, "../provider.js");
  return uses;
}

function hookView(context: ViewContext, operation: Operation, kind: "query" | "infinite" | "mutation"): View {
  const { call, stem, type, hook } = namesOf(context, operation);
  return {
    header: header(`operation ${call}`, `react-query/hooks/${kind}.ts.hbs`),
    docs: docComment(operationDocs(operation)),
    api: identifier(context.names.api.type),
    stem: identifier(stem),
    type: identifier(type),
    hook: identifier(hook),
    optionalInput: inputIsOptional(operation),
    usual: usualAccept(context, operation),
  };
}

/** `provider.ts`: how hooks find the client. */
export function reactProviderView(context: ViewContext): View {
  return {
    header: header("the API", "react-query/provider.ts.hbs"),
    api: identifier(context.names.api.type),
    client: literal(context.packages.client),
    missing: literal(`${context.names.api.type}Provider is missing`),
  };
}

/** `index.ts`: everything, by name. */
export function reactIndexView(context: ViewContext): View {
  const operations = byFile(context).flatMap((operation): View[] => {
    const { hook, file } = namesOf(context, operation);
    const isQuery = operation.kind === "query";
    const names = isQuery ? pagedOf(context, operation)?.names : undefined;
    const hooks = isQuery ? [hook, `${hook}Suspense`] : [hook];
    return [
      { values: joinCode(hooks.map(identifier), ", "), from: literal(`./hooks/${file}.js`) },
      ...(names === undefined
        ? []
        : [
            {
              values: joinCode([names.infiniteHook, names.suspenseInfiniteHook].map(identifier), ", "),
              from: literal(`./infinite-hooks/${file}.js`),
            },
          ]),
    ];
  });
  return {
    header: header("the operations of the API", "react-query/index.ts.hbs"),
    api: identifier(context.names.api.type),
    operations,
  };
}
