import type { Target } from "../config.ts";
import type { Api, Operation } from "../model.ts";
import { code, joinCode } from "../print/code.ts";
import { identifier } from "../print/identifier.ts";
import { literal } from "../print/literal.ts";
import { markdownCode, markdownText } from "../print/markdown.ts";
import { npmName } from "../print/npm-name.ts";
import type { View } from "../render.ts";
import { acceptChoices } from "./answer.ts";
import { type ViewContext, namesOf } from "./context.ts";
import { isMocked } from "./msw.ts";
import { failureReplies, successReplies } from "./media.ts";
import { invalidationRows } from "./invalidation-rows.ts";
import { inputCode } from "./sample-code.ts";
import { pagedOf } from "./paging.ts";
import { bodyChoices } from "./request-body.ts";
import { OPTIONAL_PEERS, PEERS, packageName } from "./manifest.ts";
import { offeredServers } from "./servers.ts";

/** What every README section is rendered over: the API, one query, one mutation and one failure to show, and all operations. */
export function readmeView(context: ViewContext, target: Target): View {
  const { operations, api, auth } = context.model;
  const shown = operations.filter((operation) => target !== "msw" || isMocked(operation));
  // There is no hook to read with where there is nothing but mutations; elsewhere one is as good an example.
  const query =
    showcase(shown.filter(({ kind }) => kind === "query")) ?? (target.endsWith("-query") ? undefined : shown[0]);
  const mutation = showcase(shown.filter(({ kind }) => kind === "mutation"));
  const { type, call } = context.names.api;
  const failure =
    query && (failureReplies(query).find(({ status }) => typeof status === "object" && "code" in status) ?? undefined);
  return {
    package: markdownCode(packageName(context, target)),
    install: joinCode(installed(context, target).map(npmName), " "),
    module: literal(packageName(context, target)),
    clientModule: literal(context.packages.client),
    packageText: markdownCode(context.packages.msw),
    liteText: markdownCode(`${context.packages.msw}/lite`),
    vitestModule: literal(`${context.packages.msw}/vitest`),
    nodeModule: literal(`${context.packages.msw}/node`),
    browserModule: literal(`${context.packages.msw}/browser`),
    hasBackend: context.model.backend !== undefined,
    hasEnvelope: context.envelope !== undefined,
    validatorsModule: markdownCode(`${context.packages.client}/validators`),
    api: identifier(type),
    keys: identifier(`${call}Keys`),
    apiIdText: markdownCode(context.apiId),
    keysText: markdownCode(`${call}Keys(client)`),
    optionsModule: markdownCode(`${packageName(context, target)}/options`),
    stale: invalidationRows(context),
    title: markdownText(api.title || context.apiId),
    version: markdownText(api.version),
    token: auth.some(({ kind }) => kind === "bearer"),
    hasQuery: query !== undefined,
    ...operationSample(context, "query", query),
    hasMutation: mutation !== undefined,
    ...operationSample(context, "mutation", mutation),
    querySuccess: identifier((query && successReplies(query)[0]?.name) ?? "ok"),
    hasFailure: failure !== undefined,
    failureName: identifier(failure?.name ?? "none"),
    failureStatus:
      failure === undefined || failure.status === "default" || "range" in failure.status
        ? code`0`
        : literal(failure.status.code),
    hasVersions: api.mediaTypes !== undefined,
    ...serverRows(api),
    ...pagingSample(context, shown),
    ...bodyRows(context, shown),
    operations: shown.map((operation) => operationRow(context, operation, target)),
  };
}

/** What an example imports, by the names to install: the package, the client that hooks are given, and the peers. */
function installed(context: ViewContext, target: Target): string[] {
  const client = target.endsWith("-query") ? [context.packages.client] : [];
  const optional = OPTIONAL_PEERS[target] ?? {};
  const peers = target === "types" || target === "client" ? [] : Object.keys(PEERS[target]);
  return [packageName(context, target), ...client, ...peers.filter((peer) => !(peer in optional))];
}

/** What there is to know of bodies beside JSON. */
function bodyRows(context: ViewContext, operations: readonly Operation[]): View {
  const names = context.model.api.mediaTypes;
  const formats = new Set(
    operations.flatMap((operation) =>
      successReplies(operation).flatMap(({ media }) => media.map(({ format }) => format)),
    ),
  );
  return {
    hasContentTypes: operations.some(({ body }) => body && bodyChoices(body, names).length > 0),
    hasAccept: operations.some((operation) => acceptChoices(context, operation).length > 0),
    hasEvents: formats.has("events"),
    hasLines: formats.has("lines") || formats.has("sequence"),
  };
}

/** The names and variables of servers, where there are any. */
function serverRows(api: Api): View {
  const { named = [], variables = [] } = offeredServers(api) ?? {};
  return {
    hasServerNames: named.length > 0,
    serverNames: joinCode(
      named.map(([name]) => markdownCode(name)),
      ", ",
    ),
    hasServerVariables: variables.length > 0,
    serverVariables: joinCode(
      variables.map(({ name }) => markdownCode(name)),
      ", ",
    ),
  };
}

/** The operation that says most: one with an input and examples, the first by name among equals. */
function showcase(operations: readonly Operation[]): Operation | undefined {
  const score = (operation: Operation): number =>
    (operation.docs.deprecated ? -10 : 0) +
    (operation.parameters.length > 0 || operation.body !== undefined ? 2 : 0) +
    (operation.pagination === undefined ? 0 : 1) +
    (successReplies(operation).some(({ media }) => media.some(({ examples }) => examples.length > 0)) ? 1 : 0);
  return [...operations].sort(
    (a, b) => score(b) - score(a) || a.path.length - b.path.length || (a.id < b.id ? -1 : 1),
  )[0];
}

/** The first operation that pages, to show how. */
function pagingSample(context: ViewContext, operations: readonly Operation[]): View {
  const operation = showcase(operations.filter(({ pagination }) => pagination !== undefined));
  const paged = operation && pagedOf(context, operation);
  if (operation === undefined || paged === undefined) return { hasPages: false };
  const { items, pages, all } = paged.names;
  return {
    hasPages: true,
    pagedCall: identifier(namesOf(context, operation).call),
    pagedFunctions: joinCode([items, pages, all].map(markdownCode), ", "),
  };
}

function operationSample(context: ViewContext, prefix: string, operation: Operation | undefined): View {
  const names = operation === undefined ? undefined : namesOf(context, operation);
  return {
    [`${prefix}Call`]: identifier(names?.call ?? "none"),
    [`${prefix}Stem`]: identifier(names?.stem ?? "none"),
    [`${prefix}Hook`]: identifier(names?.hook ?? "useNone"),
    [`${prefix}Type`]: identifier(names?.type ?? "None"),
    [`${prefix}Input`]: operation === undefined ? code`{}` : inputCode(context, operation),
  };
}

function operationRow(context: ViewContext, operation: Operation, target: Target): View {
  const { call, stem, type, hook } = namesOf(context, operation);
  const shown: Readonly<Record<Target, string>> = {
    types: `${type}Input, ${type}Output, ${type}Error`,
    client: call,
    "react-query": operation.kind === "query" ? `${hook}, ${stem}Options` : `${hook}, ${stem}Mutation`,
    "vue-query": operation.kind === "query" ? `${hook}, ${stem}Options` : `${hook}, ${stem}Mutation`,
    msw: `${stem}Handler`,
  };
  return {
    name: markdownCode(shown[target]),
    request: markdownCode(`${operation.method.toUpperCase()} ${operation.path}`),
    summary: markdownText(operation.docs.summary || operation.docs.description.split("\n")[0] || ""),
  };
}
