import type { Operation } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, byFile, namesOf } from "./context.ts";
import { operationDocs } from "./docs.ts";
import { successReplies } from "./media.ts";
import { inputIsOptional } from "./types.ts";

const QUERY_TYPES = ["ApiQueryOptions", "KeyFactory", "OperationKey", "UseApiQueryOptions"];
const MUTATION_TYPES = ["ApiMutationOptions", "UseApiMutationOptions"];

/** `operations/<operation>.ts` of the hooks: key, options and hook of a query. */
export function reactQueryQueryView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  for (const name of QUERY_TYPES) uses.type(name, RUNTIME.reactQuery);
  for (const name of ["keyFactory", "queryOptions"]) uses.value(name, RUNTIME.reactQuery);
  uses.type("UseQueryResult", RUNTIME.tanstack);
  uses.value("useQuery", RUNTIME.tanstack);
  const data = dataCode(context, operation, uses);
  const keyInput = keyInputCode(context, operation);
  return { ...operationView(context, operation, uses, "react-query/operations/query.ts.hbs"), data, keyInput };
}

/** `operations/<operation>.ts` of the hooks: options and hook of a mutation. */
export function reactQueryMutationView(context: ViewContext, operation: Operation): View {
  const uses = new Uses();
  for (const name of MUTATION_TYPES) uses.type(name, RUNTIME.reactQuery);
  uses.value("mutationOptions", RUNTIME.reactQuery);
  uses.type("UseMutationResult", RUNTIME.tanstack);
  uses.value("useMutation", RUNTIME.tanstack);
  uses.type(`${namesOf(context, operation).type}Output`, context.packages.types);
  return operationView(context, operation, uses, "react-query/operations/mutation.ts.hbs");
}

function operationView(context: ViewContext, operation: Operation, uses: Uses, template: string): View {
  const { call, stem, type, hook } = namesOf(context, operation);
  const api = context.names.api.type;
  uses.value(call, context.packages.client);
  for (const name of ["ApiCallOptions", "ApiClient", `${type}Failure`]) uses.type(name, context.packages.client);
  uses.type(`${type}Input`, context.packages.types);
  uses.value(`use${api}Client`, "../provider.js");
  return {
    header: header(`operation ${call}`, template),
    imports: uses.statements(),
    docs: docComment(operationDocs(operation)),
    api: identifier(api),
    apiId: literal(context.apiId),
    call: identifier(call),
    stem: identifier(stem),
    hook: identifier(hook),
    type: identifier(type),
    id: literal(operation.id),
    optionalInput: inputIsOptional(operation),
  };
}

/** TanStack Query refuses `undefined` as data: a success without a body is `null` to it. */
function dataCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  const bodies = successReplies(operation).map(({ media }) => media.length > 0);
  if (bodies.length > 0 && !bodies.includes(true)) return code`null`;
  const output = uses.type(`${namesOf(context, operation).type}Output`, context.packages.types);
  return bodies.includes(false) ? code`Exclude<${output}, undefined> | null` : output;
}

/** What of an input is in a key: never headers or cookies; and no input at all where none is needed. */
function keyInputCode(context: ViewContext, operation: Operation): Code {
  const input = code`${identifier(`${namesOf(context, operation).type}Input`)}`;
  const places = new Set(operation.parameters.map((parameter) => parameter.in));
  const kept = [
    ...(places.has("path") ? ["path"] : []),
    ...(places.has("query") ? ["query"] : []),
    ...(operation.body === undefined ? [] : ["body"]),
  ].map((name) => literal(name));
  const hasMore = places.has("header") || places.has("cookie");
  const part = hasMore ? code`Pick<${input}, ${kept.length > 0 ? joinCode(kept, " | ") : code`never`}>` : input;
  return inputIsOptional(operation) ? code`${part} | undefined` : part;
}

/** `provider.ts`: how hooks find the client. */
export function reactQueryProviderView(context: ViewContext): View {
  return {
    header: header("the API", "react-query/provider.ts.hbs"),
    api: identifier(context.names.api.type),
    name: literal(`${context.names.api.type}Provider`),
    client: literal(context.packages.client),
    runtime: literal(RUNTIME.reactQuery),
  };
}

/** `keys.ts`: every key of the API in one place. */
export function reactQueryKeysView(context: ViewContext): View {
  const uses = new Uses();
  uses.type("KeyFactory", RUNTIME.reactQuery);
  const queries = context.model.operations
    .filter(({ kind }) => kind === "query")
    .map((operation) => {
      const { call, stem, type, file } = namesOf(context, operation);
      uses.value(`${stem}Key`, `./operations/${file}.js`);
      uses.type(`${type}Input`, context.packages.types);
      return {
        call: identifier(call),
        stem: identifier(stem),
        type: identifier(type),
        id: literal(operation.id),
        keyInput: keyInputCode(context, operation),
      };
    })
    .sort((a, b) => (a.call < b.call ? -1 : 1));
  return {
    header: header("the queries of the API", "react-query/keys.ts.hbs"),
    imports: queries.length > 0 ? uses.statements() : code``,
    api: identifier(context.names.api.type),
    keys: identifier(`${context.names.api.call}Keys`),
    apiId: literal(context.apiId),
    queries,
  };
}

/** `index.ts`: everything, by name. */
export function reactQueryIndexView(context: ViewContext): View {
  const operations = byFile(context).map((operation) => {
    const { stem, type, hook, file } = namesOf(context, operation);
    const query = operation.kind === "query";
    return {
      query,
      values: joinCode(
        (query ? [`${stem}Key`, `${stem}Options`, hook] : [`${stem}Mutation`, hook]).map(identifier),
        ", ",
      ),
      types: query ? identifier(`${type}Key`) : code``,
      from: literal(`./operations/${file}.js`),
    };
  });
  return {
    header: header("the operations of the API", "react-query/index.ts.hbs"),
    api: identifier(context.names.api.type),
    keys: identifier(`${context.names.api.call}Keys`),
    operations,
  };
}
