import type { Report } from "./finding.ts";
import { child, isObject, own } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Path } from "./pointer.ts";
import { dereference } from "./reference.ts";
import { methods } from "./shape.ts";

/** One operation, with its path. */
interface Operation {
  readonly template: string;
  readonly method: string;
  readonly node: JsonObject;
  readonly item: JsonObject;
  readonly path: Path;
}

/** Path templating (section 4.4) and operationIds (section 4.8.10), over all operations of the document. */
export function checkPaths(document: JsonObject, report: Report, placeText: (path: Path) => string): void {
  const operations = operationsOf(document);
  for (const template of new Set(operations.map((operation) => operation.template))) checkTemplate(template, report);
  for (const operation of operations) checkPathParameters(operation, document, report);
  checkSamePaths(operations, report, placeText);
  checkOperationIds(operations, report, placeText);
}

function operationsOf(document: JsonObject): Operation[] {
  const paths = own(document, "paths");
  if (!isObject(paths)) return [];
  const at: Path = { parent: undefined, key: "paths" };
  return Object.entries(paths).flatMap(([template, item]) => {
    if (!isObject(item) || !template.startsWith("/")) return [];
    return methods.flatMap((method): Operation[] => {
      const node = own(item, method);
      const path: Path = { parent: { parent: at, key: template }, key: method };
      return isObject(node) ? [{ template, method, node, item, path }] : [];
    });
  });
}

function titleOf({ method, template }: Operation): string {
  return `${method.toUpperCase()} ${template}`;
}

function variablesOf(template: string): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}

function checkTemplate(template: string, report: Report): void {
  const path: Path = { parent: { parent: undefined, key: "paths" }, key: template };
  const names = variablesOf(template);
  if (/[{}]/.test(template.replace(/\{[^{}]+\}/g, ""))) {
    report({
      code: "E_DOCUMENT",
      message: `the path ${template} has a brace without its partner`,
      fix: "Write each variable as {name}.",
      path,
    });
  }
  // WHATWG URL section 4.4: what a URL parser would make another path of. A client relies on that there is none.
  if (/[\\\p{Cc}]|\/(\.|%2e){1,2}([/?#]|$)/iu.test(template)) {
    report({
      code: "E_DOCUMENT",
      message: `the path ${template} is another one in a URL`,
      fix: "Write it without backslashes, control characters, and segments that are . or ..",
      path,
    });
  }
  for (const name of new Set(names)) {
    if (names.indexOf(name) === names.lastIndexOf(name)) continue;
    const message = `the path ${template} has the variable {${name}} more than once`;
    report({ code: "E_PATH_PARAMETER", message, fix: "Give each variable of a path its own name.", path });
  }
}

function checkPathParameters(operation: Operation, document: JsonObject, report: Report): void {
  const { template, node, item, path } = operation;
  const variables = variablesOf(template);
  const declared = new Map([...pathParameters(item, path.parent, document), ...pathParameters(node, path, document)]);
  const title = titleOf(operation);
  for (const name of new Set(variables)) {
    if (declared.has(name)) continue;
    const message = `${title} does not declare the path parameter "${name}"`;
    report({ code: "E_PATH_PARAMETER", message, fix: `Add a parameter with in: path and name: ${name}.`, path });
  }
  for (const [name, where] of declared) {
    if (variables.includes(name)) continue;
    const message = `${title} declares the path parameter "${name}", which the path does not have`;
    report({
      code: "E_PATH_PARAMETER",
      message,
      fix: `Add {${name}} to the path, or remove the parameter.`,
      path: where,
    });
  }
  checkTwice(node, path, document, report, title);
}

/** Name and place of the parameters in the path; those of the path item are checked with every operation that has them. */
function pathParameters(owner: JsonObject, path: Path | undefined, document: JsonObject): [string, Path][] {
  return parametersOf(owner, path, document).flatMap(({ id: [place, name], path: where }): [string, Path][] =>
    place === "path" && typeof name === "string" ? [[name, where]] : [],
  );
}

/** A parameter is told from others by where it stands and its name (section 4.8.10). */
function parametersOf(owner: JsonObject, path: Path | undefined, document: JsonObject) {
  const list = own(owner, "parameters");
  const at: Path = { parent: path, key: "parameters" };
  return (Array.isArray(list) ? list : []).map((entry, index) => {
    const parameter = dereference(document, entry, "parameter");
    const id: [Json | undefined, Json | undefined] = [child(parameter, "in"), child(parameter, "name")];
    return { id, path: { parent: at, key: String(index) } satisfies Path };
  });
}

function checkTwice(node: JsonObject, path: Path, document: JsonObject, report: Report, title: string): void {
  const seen = new Set<string>();
  for (const { id, path: where } of parametersOf(node, path, document)) {
    const key = JSON.stringify(id);
    if (seen.has(key)) {
      const message = `${title} declares the ${String(id[0])} parameter "${String(id[1])}" twice`;
      report({ code: "E_DOCUMENT", message, fix: "Remove one of the two.", path: where });
    }
    seen.add(key);
  }
}

/** `/a/{x}` and `/a/{y}` are the same path (section 4.8.8.2). */
function checkSamePaths(operations: readonly Operation[], report: Report, placeText: (path: Path) => string): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.template.replace(/\{[^{}]*\}/g, "{}")}`;
    const first = seen.get(key);
    seen.set(key, first ?? operation);
    if (first === undefined) continue;
    const message = `${titleOf(operation)} is the same operation as ${titleOf(first)}${placeText(first.path)}`;
    report({
      code: "E_DOCUMENT",
      message,
      fix: "Keep one path, with one name for each variable.",
      path: operation.path,
    });
  }
}

function checkOperationIds(operations: readonly Operation[], report: Report, placeText: (path: Path) => string): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    const id = own(operation.node, "operationId");
    if (typeof id !== "string") continue;
    const first = seen.get(id);
    seen.set(id, first ?? operation);
    if (first === undefined) continue;
    const message = `the operationId "${id}" of ${titleOf(operation)} is taken by ${titleOf(first)}${placeText(first.path)}`;
    report({
      code: "E_OPERATION_ID",
      message,
      fix: "Give each operation its own operationId.",
      path: { parent: operation.path, key: "operationId" },
    });
  }
}
