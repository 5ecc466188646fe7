import { type ItemRead, itemReadOf } from "../item-read.ts";
import type { Operation } from "../model.ts";
import { camelCase, digest } from "../names.ts";
import { type Code, code } from "../print/code.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { usualAccept } from "./answer.ts";
import { RUNTIME, type ViewContext, namesOf } from "./context.ts";
import { cachingOf, keyInputCode } from "./query-parts.ts";

/** `keys.ts`: every key of the API in one place. */
export function queryKeysView(context: ViewContext): View {
  const uses = new Uses();
  uses.type("ApiClient", context.packages.client);
  uses.value("scopedKey", RUNTIME.query);
  const operations = [...context.model.operations]
    .sort((a, b) => (namesOf(context, a).call < namesOf(context, b).call ? -1 : 1))
    .map((operation) => operationView(context, operation, uses));
  if (operations.length > 0) {
    uses.type("OperationKeys", RUNTIME.query);
    uses.value("operationKeys", RUNTIME.query);
  }
  const resources = resourceViews(context, uses);
  return {
    header: header("the operations of the API", "query/keys.ts.hbs"),
    imports: uses.statements(),
    api: identifier(context.names.api.type),
    keys: identifier(`${context.names.api.call}Keys`),
    apiId: literal(context.apiId),
    resources,
    operations,
  };
}

function operationView(context: ViewContext, operation: Operation, uses: Uses): View {
  const { call, type } = namesOf(context, operation);
  const query = operation.kind === "query";
  if (query) uses.type(`${type}Input`, context.packages.types);
  return {
    call: identifier(call),
    resource: literal(cachingOf(context, operation.id).resource),
    id: literal(operation.id),
    query,
    kinds: context.names.paging.has(operation.id) ? code`"one" | "infinite"` : code`"one"`,
    keyInput: query ? keyInputCode(context, operation) : code``,
  };
}

function resourceViews(context: ViewContext, uses: Uses): View[] {
  const resources = [...new Set(context.model.operations.map(({ id }) => cachingOf(context, id).resource))].sort();
  const taken = new Set(["all", ...[...context.names.operations.values()].map(({ call }) => call)]);
  return resources.map((resource) => {
    const name = freeName(resource, taken);
    taken.add(name);
    const detail = itemReadOf(context.model, resource);
    if (detail !== undefined) uses.type(`${namesOf(context, detail.operation).type}Input`, context.packages.types);
    return {
      name: identifier(name),
      resource: literal(resource),
      hasDetail: detail !== undefined,
      id: literal(detail?.operation.id ?? ""),
      variable: key(detail?.variable ?? "id"),
      idType: detail === undefined ? code`never` : idTypeCode(context, detail),
    };
  });
}

/** An operation keeps its name; a resource that is called the same gives way. */
function freeName(resource: string, taken: ReadonlySet<string>): string {
  const wanted = camelCase(resource);
  const names = [wanted, `${wanted}Resource`, `${wanted}_${digest(resource)}`];
  return names.find((name) => !taken.has(name)) ?? `${wanted}_${digest(`${resource} `)}`;
}

function idTypeCode(context: ViewContext, { operation, variable }: ItemRead): Code {
  const input = code`${identifier(`${namesOf(context, operation).type}Input`)}${usualAccept(context, operation)}`;
  return code`${input}["path"][${literal(variable)}]`;
}
