import type { Target } from "../config.ts";
import type { Operation } from "../model.ts";
import { code } from "../print/code.ts";
import { identifier } from "../print/identifier.ts";
import { literal } from "../print/literal.ts";
import { markdownCode, markdownText } from "../print/markdown.ts";
import type { View } from "../render.ts";
import { type ViewContext, namesOf } from "./context.ts";
import { isMocked } from "./msw.ts";
import { failureReplies, successReplies } from "./media.ts";
import { inputCode } from "./sample-code.ts";
import { packageName } from "./manifest.ts";

/** What every README section is rendered over: the API, one query, one mutation and one failure to show, and all operations. */
export function readmeView(context: ViewContext, target: Target): View {
  const { operations, api, auth } = context.model;
  const shown = operations.filter((operation) => target !== "msw" || isMocked(operation));
  // There is no hook to read with where there is nothing but mutations; elsewhere one is as good an example.
  const query =
    showcase(shown.filter(({ kind }) => kind === "query")) ?? (target === "react-query" ? undefined : shown[0]);
  const mutation = showcase(shown.filter(({ kind }) => kind === "mutation"));
  const { type, call } = context.names.api;
  const failure =
    query && (failureReplies(query).find(({ status }) => typeof status === "object" && "code" in status) ?? undefined);
  return {
    package: markdownCode(packageName(context, target)),
    module: literal(packageName(context, target)),
    clientModule: literal(context.packages.client),
    validatorsModule: markdownCode(`${context.packages.client}/validators`),
    api: identifier(type),
    keys: identifier(`${call}Keys`),
    title: markdownText(api.title || context.apiId),
    version: markdownText(api.version),
    token: auth.some(({ kind }) => kind === "bearer"),
    hasQuery: query !== undefined,
    ...operationSample(context, "query", query),
    hasMutation: mutation !== undefined,
    ...operationSample(context, "mutation", mutation),
    hasFailure: failure !== undefined,
    failureName: identifier(failure?.name ?? "none"),
    failureStatus:
      failure === undefined || failure.status === "default" || "range" in failure.status
        ? code`0`
        : literal(failure.status.code),
    hasVersions: api.mediaTypes !== undefined,
    operations: shown.map((operation) => operationRow(context, operation, target)),
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
    msw: `${stem}Handler`,
  };
  return {
    name: markdownCode(shown[target]),
    request: markdownCode(`${operation.method.toUpperCase()} ${operation.path}`),
    summary: markdownText(operation.docs.summary || operation.docs.description.split("\n")[0] || ""),
  };
}
