import type { Operation } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { objectCode } from "../print/object.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { usualAccept } from "./answer.ts";
import { RUNTIME, type ViewContext, namesOf } from "./context.ts";
import { pagedOf } from "./paging.ts";
import type { QueryAdapter } from "./query-adapter.ts";
import { cursorTypeCode } from "./query-cursor.ts";
import { cachingOf, dataCode, keyInputCode, mutationInputCode } from "./query-parts.ts";
import { toldInBodyCode } from "./query-wait.ts";
import { INPUT_KEYS } from "./sample.ts";
import { inputIsOptional } from "./types.ts";

/** `options/<operation>.ts`: key and options of a query. */
export function queryOptionsView(adapter: QueryAdapter, context: ViewContext, operation: Operation): View {
  const uses = usesOf(context, operation);
  for (const name of ["DataTag", "SkipToken"]) uses.type(name, adapter.module);
  for (const name of ["ApiQueryOptions", "OperationKey"]) uses.type(name, RUNTIME.query);
  uses.value("queryOptions", RUNTIME.query);
  const data = dataCode(context, operation, uses);
  return {
    ...optionsView(context, operation, "query/options/query.ts.hbs"),
    imports: uses.statements(),
    data,
    keyInput: keyInputCode(context, operation),
  };
}

/** `infinite-options/<operation>.ts`: key and options of a query page by page. */
export function infiniteOptionsView(adapter: QueryAdapter, context: ViewContext, operation: Operation): View {
  const paged = pagedOf(context, operation);
  if (paged === undefined) throw new Error(`operation ${operation.id} does not page`);
  const { pagination, names } = paged;
  const uses = usesOf(context, operation);
  for (const name of ["DataTag", "InfiniteData", "SkipToken"]) uses.type(name, adapter.module);
  for (const name of ["ApiInfiniteOptions", "OperationKey", "TwoWayPaging"]) uses.type(name, RUNTIME.query);
  uses.value("infiniteOptions", RUNTIME.query);
  const data = dataCode(context, operation, uses);
  const { cursor, next, previous } = pagination;
  const place = INPUT_KEYS.find(([place]) => place === cursor.in)?.[1] ?? cursor.in;
  const cursorType = cursorTypeCode(context, operation, pagination);
  return {
    ...optionsView(context, operation, "query/options/infinite.ts.hbs"),
    imports: uses.statements(),
    data,
    keyInput: keyInputCode(context, operation),
    infiniteKey: identifier(names.infiniteKey),
    infiniteOptions: identifier(names.infiniteOptions),
    cursor: literal([place, cursor.wire, ...cursor.members]),
    next: literal(next),
    hasPrevious: previous !== undefined,
    previous: literal(previous ?? []),
    cursorType,
    pages: pagesCode(data, cursorType),
  };
}

/** What an infinite query holds. */
export function pagesCode(data: Code, cursorType: Code): Code {
  return code`InfiniteData<${data}, ${cursorType} | undefined>`;
}

/** `options/<operation>.ts`: options of a mutation, and what it makes stale. */
export function mutationOptionsView(adapter: QueryAdapter, context: ViewContext, operation: Operation): View {
  const uses = usesOf(context, operation);
  uses.type("MutationFunctionContext", adapter.module);
  for (const name of ["AnyKey", "ApiMutationOptions", "InvalidationOptions", "OptimisticOptions"])
    uses.type(name, RUNTIME.query);
  for (const name of ["mutationOptions", "optimistic"]) uses.value(name, RUNTIME.query);
  const stale = staleKeys(context, operation);
  if (stale.length > 0) uses.value("scopedKey", RUNTIME.query);
  const narrows = cachingOf(context, operation.id).stale.some(({ same }) => same.length > 0);
  const input = mutationInputCode(context, operation, uses);
  const data = dataCode(context, operation, uses);
  return {
    ...optionsView(context, operation, "query/options/mutation.ts.hbs"),
    imports: uses.statements(),
    docsStale: docComment([{ text: staleText(context, operation) }]),
    data,
    input,
    // What is not used has a name that says so.
    clientName: stale.length > 0 ? code`client` : code`_client`,
    inputName: narrows ? code`input` : code`_input`,
    isStale: stale.length > 0,
    stale: stale.map((one) => ({ key: one })),
  };
}

function staleText(context: ViewContext, operation: Operation): string {
  const { stale } = cachingOf(context, operation.id);
  const calls = stale.map(({ operation: id }) => `\`${context.names.operations.get(id)?.call ?? id}\``);
  const { call } = namesOf(context, operation);
  return calls.length > 0
    ? `The keys of what a success of \`${call}\` makes stale: queries of ${calls.join(", ")}.`
    : `A success of \`${call}\` makes no query stale.`;
}

/** The keys of what a write makes stale; those of one item by their kind, since the input stands behind it. */
function staleKeys(context: ViewContext, operation: Operation): readonly Code[] {
  return cachingOf(context, operation.id).stale.flatMap(({ operation: id, same }) => {
    const start = code`client, ${literal(cachingOf(context, id).resource)}, ${literal(id)}`;
    if (same.length === 0) return [code`scopedKey(${start})`];
    const variables = same.map(({ query, write }) => ({
      key: key(query),
      value: code`input.path${memberCode(write)}`,
    }));
    const input = code`{ path: ${objectCode(variables, 6)} }`;
    const kinds = context.names.paging.has(id) ? ["one", "infinite"] : ["one"];
    return kinds.map((kind) => code`scopedKey(${start}, ${literal(kind)}, ${input})`);
  });
}

function memberCode(name: string): Code {
  const member = key(name);
  return member === name ? code`.${member}` : code`[${literal(name)}]`;
}

function usesOf(context: ViewContext, operation: Operation): Uses {
  const uses = new Uses();
  const { stem, type } = namesOf(context, operation);
  for (const name of ["ApiCallOptions", "ApiClient", `${type}Failure`]) uses.type(name, context.packages.client);
  uses.value(`${stem}Operation`, context.packages.client);
  uses.type(`${type}Input`, context.packages.types);
  return uses;
}

function optionsView(context: ViewContext, operation: Operation, template: string): View {
  const { call, stem, type } = namesOf(context, operation);
  const told = toldInBodyCode(operation);
  return {
    header: header(`operation ${call}`, template),
    apiId: literal(context.apiId),
    call: identifier(call),
    stem: identifier(stem),
    type: identifier(type),
    id: literal(operation.id),
    resource: literal(cachingOf(context, operation.id).resource),
    told: told === undefined ? code`` : code`, ${told}`,
    optionalInput: inputIsOptional(operation),
    usual: usualAccept(context, operation),
  };
}
