import { describe, expect, test } from "vitest";
import { type CheckOptions, type SchemaData, check, formats } from "./index.js";

/** What is wrong, as `pointer keyword: message`. */
function told(schema: SchemaData, value: unknown, options?: CheckOptions): string[] {
  return check(schema, value, options).map(({ pointer, keyword, message }) => `${pointer} ${keyword}: ${message}`);
}

// oxfmt-ignore
const CASES: readonly (readonly [schema: SchemaData, value: unknown, said: readonly string[]])[] = [
  [true, 1, []],
  [false, 1, [" false: must not be here"]],
  [{ type: "integer" }, 1.0, []],
  [{ type: "integer" }, 1.5, [" type: must be an integer"]],
  [{ type: ["string", "null"] }, 1, [" type: must be text or null"]],
  [{ type: "object" }, [], [" type: must be an object"]],
  [{ enum: ["a", { b: 1, c: 2 }] }, { c: 2, b: 1 }, []],
  [{ enum: ["a", "b"] }, "c", [' enum: must be one of ["a","b"]']],
  [{ const: null }, null, []],
  [{ const: [0] }, [-0], []],
  [{ const: 1 }, true, [" const: must be 1"]],
  [{ minimum: 1 }, 0, [" minimum: must be at least 1"]],
  [{ exclusiveMaximum: 1 }, 1, [" exclusiveMaximum: must be less than 1"]],
  [{ multipleOf: 0.01 }, 19.99, []],
  [{ multipleOf: 0.1 }, 0.35, [" multipleOf: must be a multiple of 0.1"]],
  [{ multipleOf: 2 }, 9007199254740991, [" multipleOf: must be a multiple of 2"]],
  [{ maxLength: 1 }, "😀", []],
  [{ minLength: 2 }, "😀", [" minLength: must have at least 2 characters"]],
  [{ pattern: "^\\p{L}$" }, "é", []],
  [{ pattern: "^a" }, "b", [" pattern: must match the pattern ^a"]],
  [{ pattern: "(" }, "b", []],
  [{ maxItems: 0 }, [1], [" maxItems: must have at most 0 items"]],
  [{ uniqueItems: true }, [{ a: 1, b: 2 }, { b: 2, a: 1 }], [" uniqueItems: must not have the same item twice"]],
  [{ prefixItems: [true, { type: "string" }], items: false }, [1, 2, 3], ["/1 type: must be text", "/2 false: must not be here"]],
  [{ contains: { const: 1 }, maxContains: 1 }, [1, 1], [" contains: must hold at most 1 items of one kind"]],
  [{ required: ["a"] }, {}, [' required: must have the member "a"']],
  [{ required: ["toString", "__proto__"] }, {}, [' required: must have the member "toString"', ' required: must have the member "__proto__"']],
  [{ properties: { "a/b~": { type: "string" } } }, { "a/b~": 1 }, ["/a~1b~0 type: must be text"]],
  [{ properties: { a: true }, additionalProperties: false }, { a: 1, b: 2 }, ["/b false: must not be here"]],
  [{ additionalProperties: false }, JSON.parse('{"__proto__":1}'), ["/__proto__ false: must not be here"]],
  [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, ["/ab propertyNames: must be named otherwise: the name must have at most 1 characters"]],
  [{ dependentRequired: { a: ["b"] } }, { a: 1 }, [' dependentRequired: must have the member "b"']],
  [{ allOf: [{ type: "number" }, { minimum: 2 }] }, 1, [" minimum: must be at least 2"]],
  [{ not: { type: "null" } }, null, [" not: must not match what is excluded"]],
  [{ if: { type: "string" }, then: { minLength: 1 }, else: { type: "null" } }, "", [" minLength: must have at least 1 characters"]],
  [{ if: { type: "string" }, then: { minLength: 1 }, else: { type: "null" } }, 1, [" type: must be null"]],
  [{ oneOf: [{ minimum: 0 }, { maximum: 9 }] }, 5, [" oneOf: must match one of the alternatives alone, not 2"]],
  [{ oneOf: [{ minimum: 9 }, { minimum: 8 }] }, 5, [" oneOf: must match one of the alternatives"]],
  [{ allOf: [{ properties: { a: true } }], unevaluatedProperties: false }, { a: 1, b: 1 }, ["/b false: must not be here"]],
];

test.each(CASES)("%j of %j", (schema, value, said) => {
  expect(told(schema, value)).toEqual(said);
});

test("a problem tells the keyword's own value", () => {
  expect(check({ enum: ["a"] }, "b")[0]?.expected).toEqual(["a"]);
});

describe("alternatives", () => {
  const cat: SchemaData = {
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  };
  const dog: SchemaData = {
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "dog" }, name: { type: "string" } },
  };
  const pets: SchemaData = {
    oneOf: [{ $ref: () => cat }, { $ref: () => dog }],
    discriminator: { property: "kind", mapping: { cat: 0, dog: 1 } },
  };

  test("are told apart by the discriminator", () => {
    expect(told(pets, { kind: "dog", name: 1 })).toEqual(["/name type: must be text"]);
    expect(told(pets, { kind: "cow" })).toEqual([" oneOf: must match one of the alternatives"]);
    expect(told(pets, { kind: "constructor" })).toEqual([" oneOf: must match one of the alternatives"]);
  });

  test("are told apart by their type without one", () => {
    expect(told({ anyOf: [{ type: "null" }, { $ref: () => cat }] }, { kind: "dog" })).toEqual([
      '/kind const: must be "cat"',
    ]);
  });

  test("decide alone whether a value is valid, whatever the discriminator says", () => {
    const odd: SchemaData = {
      anyOf: [{ type: "null" }, { type: "object" }],
      discriminator: { property: "kind", mapping: { none: 0 } },
    };
    expect(told(odd, { kind: "none" })).toEqual([]);
  });
});

test("a schema may hold itself", () => {
  const tree: SchemaData = { type: "object", properties: { next: { $ref: () => tree } }, additionalProperties: false };
  expect(told(tree, { next: { next: { odd: 1 } } })).toEqual(["/next/next/odd false: must not be here"]);
});

test("what is required one way alone", () => {
  const schema: SchemaData = { required: ["name"], requiredIn: { response: ["id"], request: ["password"] } };
  expect(told(schema, {})).toEqual([' required: must have the member "name"', ' required: must have the member "id"']);
  expect(told(schema, {}, { direction: "request" })).toEqual([
    ' required: must have the member "name"',
    ' required: must have the member "password"',
  ]);
});

test("formats are asserted where asked, and by whom", () => {
  expect(told({ format: "date" }, "x")).toEqual([]);
  expect(told({ format: "date" }, "x", { formats })).toEqual([" format: must be of format date"]);
  expect(told({ format: "toString" }, "x", { formats })).toEqual([]);
  expect(told({ format: "even" }, "x", { formats: { even: (text) => text.length % 2 === 0 } })).toEqual([
    " format: must be of format even",
  ]);
});

describe("bounds", () => {
  const LIMIT = "limit: is too large, too long or too deep to be checked";
  const deep = (levels: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level++) value = { a: value };
    return value;
  };

  test("on depth", () => {
    const nest: SchemaData = { properties: { a: { $ref: () => nest } } };
    expect(told(nest, deep(20))).toEqual([]);
    expect(told(nest, deep(20_000))).toEqual([expect.stringContaining(LIMIT)]);
  });

  test("on comparing what is deep", () => {
    expect(told({ uniqueItems: true }, [deep(200_000)])).toEqual([` ${LIMIT}`]);
  });

  test("on schemas that lead back to themselves", () => {
    const circle: SchemaData = { allOf: [{ $ref: () => circle }] };
    expect(told(circle, 1)).toEqual([` ${LIMIT}`]);
  });

  test("on work, where each level doubles it", () => {
    const twice: SchemaData = { properties: { a: { allOf: [{ $ref: () => twice }, { $ref: () => twice }] } } };
    expect(told(twice, deep(100), { maxSteps: 10_000 })).toEqual([expect.stringContaining(LIMIT)]);
  });

  test("on the length of what a pattern is tried on", () => {
    const began = performance.now();
    expect(told({ pattern: "^(a+)+$" }, `${"a".repeat(50_000)}!`)).toEqual([` ${LIMIT}`]);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(told({ pattern: "^a+$" }, "a".repeat(50_000), { maxPatternLength: 1e5 })).toEqual([]);
  });

  test("on the number of problems", () => {
    const schema: SchemaData = { items: { type: "string" } };
    const numbers = Array.from({ length: 1e5 }, (_, index) => index);
    expect(check(schema, numbers)).toHaveLength(20);
    expect(told(schema, numbers, { maxProblems: 1 })).toEqual(["/0 type: must be text"]);
  });

  test("keep what was found before", () => {
    expect(told({ properties: { a: { type: "null" }, b: { pattern: "a" } } }, { a: 1, b: "b".repeat(20_000) })).toEqual(
      ["/a type: must be null", `/b ${LIMIT}`],
    );
  });
});
