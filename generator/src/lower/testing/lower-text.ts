import { parse } from "yaml";
import { type Diagnostic, SpecloomError } from "../../diagnostics.ts";
import type { Model, Operation } from "../../model.ts";
import { isNode } from "../context.ts";
import { type Lowered, lower } from "../lower.ts";

/** Lowers a document in YAML as the stages before would hand it over: what it leaves out is filled in, and nothing is checked. */
export function lowerText(yaml: string): Lowered {
  const document: unknown = parse(yaml);
  if (!isNode(document)) throw new TypeError("a document is an object");
  return lower({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {}, ...document }, () => ({
    file: "spec.yaml",
    line: 1,
    column: 1,
  }));
}

export function modelOf(yaml: string): Model {
  return lowerText(yaml).model;
}

/** The operation `GET /x` with these members, and the rest of the document below it. */
export function operationOf(members: string, rest = ""): Operation {
  const [operation, ...more] = modelOf(operationText(members, rest)).operations;
  if (operation === undefined || more.length > 0) throw new Error("the document has not one operation");
  return operation;
}

export function operationText(members: string, rest = "", method = "get"): string {
  return `paths:\n  /x:\n    ${method}:\n${indented(members, 6)}\n${rest}`;
}

/** What a refused document is told. */
export function refusalOf(yaml: string): Pick<Diagnostic, "code" | "pointer" | "message" | "fix"> {
  try {
    lowerText(yaml);
  } catch (error) {
    if (!(error instanceof SpecloomError)) throw error;
    const [{ code, pointer, message, fix, file }, ...more] = error.diagnostics as [Diagnostic, ...Diagnostic[]];
    if (more.length > 0 || file !== "spec.yaml") throw new Error("not one diagnostic with its place", { cause: error });
    return { code, pointer, message, fix };
  }
  throw new Error("the document was not refused");
}

export function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(columns));
}
