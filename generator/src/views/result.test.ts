import { describe, expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { Uses } from "../print/uses.ts";
import { failureArms, successArms } from "./result.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";
import { fromPackage } from "./type.ts";

const json = (schema: string): string =>
  `{ content: { application/json: { schema: { $ref: "#/components/schemas/${schema}" } } } }`;
const [A, B, NONE] = [json("A"), json("B"), "{}"];

/** Statuses and body of every arm, as the template prints them, and the types that are imported for them. */
function armsOf(responses: Readonly<Record<string, string>>): {
  success: string[];
  failure: string[];
  imports: string;
} {
  const list = Object.entries(responses).map(([status, response]) => `"${status}": ${response}`);
  const context = contextOf(
    `paths:\n  /x:\n    get:\n      responses:\n${indented(list.join("\n"), 8)}\ncomponents: { schemas: { A: {}, B: {} } }`,
  );
  const uses = new Uses();
  const arms = [successArms, failureArms].map((make) =>
    make(context, onlyOperation(context), uses, fromPackage(context)),
  );
  const [success = [], failure = []] = arms.map((list) => list.map(({ statuses, body }) => `${statuses}: ${body}`));
  return { success, failure, imports: uses.statements() };
}

describe("successes", () => {
  test.each([
    ["one", { 200: A }, ["SuccessStatus: A"]],
    ["one without a body", { 204: NONE }, ["SuccessStatus: undefined"]],
    ["several with one body", { 200: A, 201: A }, ["SuccessStatus: A"]],
    [
      "several with several bodies, none among them",
      { 200: A, 201: B, 202: A, 204: NONE },
      ["200 | 202: A", "201: B", "204: undefined", "Exclude<SuccessStatus, 200 | 201 | 202 | 204>: A | B | undefined"],
    ],
    ["a range alone", { "2XX": A }, ["SuccessStatus: A"]],
    ["a range beside a code", { 204: NONE, "2XX": A }, ["204: undefined", "Exclude<SuccessStatus, 204>: A"]],
    ["default alone", { default: A }, ["SuccessStatus: A"]],
    ["default beside failures", { 404: B, default: A }, ["SuccessStatus: A"]],
    ["default beside a success, where it is a failure", { 200: A, default: B }, ["SuccessStatus: A"]],
    ["none", {}, ["SuccessStatus: unknown"]],
    ["information only", { 101: NONE }, ["SuccessStatus: unknown"]],
  ])("%s", (_, responses, arms) => {
    expect(armsOf(responses).success).toEqual(arms);
  });
});

describe("failures", () => {
  test.each([
    ["none", { 200: A }, ["FailureStatus: unknown"]],
    [
      "codes, grouped by body",
      { 200: A, 404: B, 409: B, 422: A },
      ["404 | 409: B", "422: A", "Exclude<FailureStatus, 404 | 409 | 422>: unknown"],
    ],
    ["one without a body", { 404: NONE }, ["404: unknown", "Exclude<FailureStatus, 404>: unknown"]],
    [
      "ranges",
      { 404: A, "3XX": A, "4XX": B, "5XX": B },
      [
        "404: A",
        "Exclude<RedirectionStatus, 404>: A",
        "Exclude<ClientErrorStatus, 404>: B",
        "Exclude<ServerErrorStatus, 404>: B",
        "Exclude<FailureStatus, 404 | RedirectionStatus | ClientErrorStatus | ServerErrorStatus>: unknown",
      ],
    ],
    ["default beside a success", { 200: A, 404: A, default: B }, ["404: A", "Exclude<FailureStatus, 404>: B"]],
    ["default alone, which is a success as well", { default: A }, ["FailureStatus: unknown"]],
    ["1XX is no end of a call", { 200: A, 103: B, "1XX": B }, ["FailureStatus: unknown"]],
  ])("%s", (_, responses, arms) => {
    expect(armsOf(responses).failure).toEqual(arms);
  });
});

test("what the arms name is imported", () => {
  const { imports } = armsOf({ 200: A, "4XX": B });
  expect(imports).toContain('import type { A, B } from "@acme/types";');
  expect(imports).toContain(
    'import type { ClientErrorStatus, FailureStatus, SuccessStatus } from "@specloom/runtime/client";',
  );
});
