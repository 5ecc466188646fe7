import { expect, test } from "vitest";
import type { JsonObject } from "../../load/json.ts";
import { changesOf, documentOf } from "../testing/compare-texts.ts";
import { KNOBS } from "./knobs.ts";
import { policyOf } from "./policy.ts";

const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  required,
  properties,
});

const bumpsWith = (knob: keyof typeof KNOBS, answer: string, before: JsonObject, after: JsonObject): string[] => {
  const [change] = changesOf(before, after, policyOf(KNOBS[knob][answer] ?? []));
  return Object.values(change?.effects ?? {}).map(({ bump }) => bump);
};

const CASES: readonly (readonly [keyof typeof KNOBS, string, JsonObject, JsonObject, readonly string[]])[] = [
  ["responseEnums", "open", { enum: ["a"] }, { enum: ["a", "b"] }, ["minor", "minor", "minor", "minor"]],
  ["responseUnions", "open", { type: "string" }, { type: ["number", "string"] }, ["minor", "minor", "minor", "minor"]],
  ["deadBranches", "minor", { enum: ["a", "b"] }, { enum: ["a"] }, ["minor", "minor", "minor", "major"]],
];

test.each(CASES)("%s: %s", (knob, answer, before, after, expected) => {
  const documents = [documentOf(object({ a: before })), documentOf(object({ a: after }))] as const;
  expect(bumpsWith(knob, answer, ...documents)).toEqual(expected);
  expect(bumpsWith(knob, "closed", ...documents)[0]).toBe("major");
});

test("responseTypes: constructible", () => {
  const documents = [documentOf(object({})), documentOf(object({ a: {} }, ["a"]))] as const;
  const types = (answer: string): string | undefined =>
    changesOf(...documents, policyOf(KNOBS.responseTypes[answer] ?? [])).find(
      ({ kind }) => kind === "property-added-required",
    )?.effects.types.bump;
  expect([types("readable"), types("constructible")]).toEqual(["minor", "major"]);
});

test("wire: note", () => {
  const body = (maxLength: number): JsonObject => documentOf({}, object({ a: { type: "string", maxLength } }));
  expect(bumpsWith("wire", "major", body(9), body(5))).toEqual(["patch", "major", "major", "patch"]);
  expect(bumpsWith("wire", "note", body(9), body(5))).toEqual(["patch", "patch", "patch", "patch"]);
});

test("the first answer to every question changes nothing", () => {
  for (const answers of Object.values(KNOBS)) expect(Object.values(answers)[0]).toEqual([]);
});
