import { expect, test } from "vitest";
import type { Model, Operation } from "../../model.ts";
import { judge } from "../judge.ts";
import { policyOf } from "../policy/policy.ts";
import { documentOf, modelOf } from "../testing/compare-texts.ts";
import { compareModels } from "./compare-models.ts";

/** A model whose operation says something that no rule knows. */
function withMember(value: string): Model {
  const model = modelOf(documentOf({ type: "string" }));
  const operations = model.operations.map((operation): Operation & { readonly mood: string } => ({
    ...operation,
    mood: value,
  }));
  return { ...model, operations };
}

test("what no rule knows is major, and says so", () => {
  const changes = judge(compareModels(withMember("glad"), withMember("sad")), policyOf());
  expect(changes).toMatchObject([
    {
      id: "unclassified:makeThing:mood",
      kind: "unclassified",
      effects: { types: { bump: "major" }, msw: { bump: "major" } },
    },
  ]);
  expect(judge(compareModels(withMember("glad"), withMember("glad")), policyOf())).toEqual([]);
});
