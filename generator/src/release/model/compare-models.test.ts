import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "../../load/json.ts";
import { changesOf, documentOf } from "../testing/compare-texts.ts";

const idsOf = (before: JsonObject, after: JsonObject): string[] =>
  changesOf(documentOf(before), documentOf(after))
    .map(({ id }) => id)
    .sort();

const text: JsonObject = { type: "string" };
const wrapped = (schema: JsonObject): JsonObject => ({ type: "object", properties: { a: schema } });

test("the same value, however it is written down, is no change", () => {
  const same: [JsonObject, JsonObject][] = [
    [{ type: ["string", "null"] }, { oneOf: [text, { type: "null" }] }],
    [{ enum: ["a", "b"] }, { type: "string", enum: ["b", "a"] }],
    [{ const: "a" }, { enum: ["a"] }],
    [{ oneOf: [{ const: "a" }, { const: "b" }] }, { enum: ["a", "b"] }],
    [{ oneOf: [text, { type: "number" }] }, { anyOf: [{ type: "number" }, text] }],
    [
      { type: "object", required: ["a"], properties: { a: text, b: text } },
      {
        allOf: [
          { type: "object", properties: { a: text } },
          { required: ["a"], properties: { b: text } },
        ],
      },
    ],
    [text, { allOf: [text] }],
  ];
  for (const [before, after] of same) {
    expect(idsOf(wrapped(before), wrapped(after)), JSON.stringify(before)).toEqual([]);
    expect(idsOf(wrapped(after), wrapped(before)), JSON.stringify(after)).toEqual([]);
  }
});

test("a component is compared once, however many ways lead to it", () => {
  const ref: JsonObject = { $ref: "#/components/schemas/Thing" };
  const list: JsonObject = { type: "array", items: ref };
  const thing = (schema: JsonObject): JsonObject => ({
    Thing: { type: "object", required: ["name"], properties: { name: schema, next: ref, all: list } },
  });
  const [change, ...others] = changesOf(
    documentOf(ref, list, thing(text)),
    documentOf(ref, list, thing({ type: ["string", "null"] })),
  );
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    id: "null-added:Thing.name",
    direction: "both",
    operations: ["makeThing"],
    effects: { types: { bump: "major" }, client: { bump: "major" }, msw: { bump: "major" } },
  });
});

test("what stands beside a reference limits values and changes no type", () => {
  const thing = (schema: JsonObject): JsonObject => ({ Thing: { type: "object", properties: { a: schema } } });
  const beside = (rest: JsonObject): JsonObject => wrapped({ $ref: "#/components/schemas/Thing", ...rest });
  const ids = (before: JsonObject, after: JsonObject, now: JsonObject): string[] =>
    changesOf(documentOf(before, text, thing(text)), documentOf(after, text, thing(now))).map(({ id }) => id);
  expect(ids(beside({ type: "string" }), beside({ type: "string" }), { type: "number" })).toEqual([
    "type-changed:Thing.a",
  ]);
  expect(ids(beside({}), beside({ maxProperties: 2 }), text)).toEqual(["constraint-tightened:Thing:maxProperties"]);
});

test("recursion through unions ends", () => {
  const ref: JsonObject = { $ref: "#/components/schemas/Tree" };
  const tree = (leaf: JsonObject): JsonObject => ({ Tree: { oneOf: [leaf, { type: "array", items: ref }, ref] } });
  const ids = changesOf(documentOf(ref, ref, tree(text)), documentOf(ref, ref, tree({ type: "number" }))).map(
    ({ id }) => id,
  );
  expect(ids).toEqual(["variant-added:Tree:number", "variant-removed:Tree:string"]);
});

const leaf = fc.oneof(
  fc.constant<JsonObject>({ type: "string" }),
  fc.constant<JsonObject>({ type: ["integer", "null"] }),
  fc.constant<JsonObject>({ type: "string", enum: ["a", "b"] }),
  fc.constant<JsonObject>({}),
  fc.record({ type: fc.constant("number"), minimum: fc.integer({ min: 0, max: 3 }) }),
);

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({
      type: fc.constant("object"),
      // An object that names no member is free-form: whatever it loses can still be read.
      properties: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("schema"), {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
      required: fc.uniqueArray(fc.constantFrom("a", "b"), { maxLength: 2 }),
    }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
  ),
}));

test("a document does not differ from itself", () => {
  fc.assert(
    fc.property(schema, schema, (answer, body) => {
      expect(changesOf(documentOf(answer, body), documentOf(structuredClone(answer), structuredClone(body)))).toEqual(
        [],
      );
    }),
  );
});

test("what comes on the way there goes on the way back", () => {
  fc.assert(
    fc.property(schema, schema, (before, after) => {
      const counts = (from: JsonObject, to: JsonObject): number =>
        changesOf(documentOf(from), documentOf(to)).filter(({ kind }) =>
          /^(property|variant|null)-(added|removed)/.test(kind),
        ).length;
      expect(counts(before, after)).toBe(counts(after, before));
    }),
  );
});

test("the id of a change does not depend on what else changed", () => {
  fc.assert(
    fc.property(schema, schema, (before, after) => {
      const ids = idsOf(wrapped(before), wrapped(after));
      const more = (value: JsonObject, extra: JsonObject): JsonObject => ({
        type: "object",
        properties: { a: value, ...extra },
      });
      const among = idsOf(more(before, {}), more(after, { z: text }));
      expect(among.filter((id) => !id.endsWith(".z"))).toEqual(ids);
    }),
  );
});
