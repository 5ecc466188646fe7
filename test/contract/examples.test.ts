import { describe, expect, test } from "vitest";
import { isRecord } from "../support/json.ts";
import { existingPlace, placesIn, pointerTo } from "../support/place.ts";
import { problemsOf } from "../support/validate.ts";
import { operations } from "./facts.ts";
import { samples } from "./samples.ts";

interface ExampleCase {
  readonly title: string;
  readonly schema: string;
  readonly value: unknown;
}

const examples: readonly ExampleCase[] = operations.flatMap(({ id, parameters, body, replies }) => {
  const holders = [
    ...parameters.map((one) => ({ ...one, title: `${one.in} ${one.name}` })),
    ...(body?.media ?? []).map((one) => ({ ...one, title: `body as ${one.type}` })),
    ...replies.flatMap(({ status, media }) => media.map((one) => ({ ...one, title: `${status} as ${one.type}` }))),
    ...replies.flatMap(({ status, headers }) => headers.map((one) => ({ ...one, title: `${status} ${one.name}` }))),
  ];
  return holders.flatMap(({ title, schema, examples: values }) =>
    values.map(({ name, value }) => ({ title: `${id}: ${title}, ${name}`, schema, value })),
  );
});

const schemas = placesIn(existingPlace("/components"), "schemas");

describe("every example is valid by its schema", () => {
  test.each(examples)("$title", ({ schema, value }) => {
    expect(problemsOf(schema, value)).toEqual([]);
  });

  test("schemas' own examples", () => {
    const own = schemas.flatMap(([, schema]) => [
      schema,
      ...placesIn(schema, "properties").map(([, member]) => member),
    ]);
    const pairs = own.flatMap(({ pointer, value }) =>
      Array.isArray(value["examples"]) ? value["examples"].map((example: unknown) => ({ pointer, example })) : [],
    );
    expect(pairs.filter(({ pointer, example }) => problemsOf(pointer, example).length > 0)).toEqual([]);
    expect(pairs).not.toEqual([]);
  });
});

describe("nothing is without an example", () => {
  test.each(operations)("$id: parameters, body, every reply and header", ({ parameters, body, replies }) => {
    const holders = [
      ...parameters,
      ...(body?.media ?? []),
      ...replies.flatMap(({ media, headers }) => [...media, ...headers]),
    ];
    expect(holders.filter(({ examples: values }) => values.length === 0)).toEqual([]);
  });

  test("every schema of the document appears in one", () => {
    expect([...samples.keys()].toSorted()).toEqual(schemas.map(([name]) => name).toSorted());
  });
});

describe("the schemas refuse", () => {
  test.each(schemas)("%s without a required member, and what is no object", (name, { pointer, value }) => {
    const required = Array.isArray(value["required"]) ? value["required"].map(String) : [];
    const sample = samples.get(name);
    const kept = required.filter((member) => isRecord(sample) && isValid(pointer, { ...sample, [member]: undefined }));
    expect(kept).toEqual([]);
    expect(isValid(pointer, "text")).toBe(false);
  });

  test("a count beyond its bounds, a kind of resource that does not exist", () => {
    const at = (name: string): string => pointerTo("/components/schemas", name);
    expect([0, 1, 200, 201, 1.5].map((count) => isValid(at("PaginationInput"), { count }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(isValid(at("ResourceV1"), { id: "x", type: "PLANET" })).toBe(false);
  });
});

/** As JSON: a member that is undefined is absent. */
function isValid(pointer: string, value: unknown): boolean {
  return problemsOf(pointer, JSON.parse(JSON.stringify(value))).length === 0;
}
