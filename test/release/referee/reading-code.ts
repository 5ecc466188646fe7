import type { Model, Schema } from "../../../generator/src/model.ts";
import type { Leaf } from "../../../generator/src/release/schema/expand.ts";
import { flatten } from "../../../generator/src/release/schema/flatten.ts";
import { indexOf } from "../../../generator/src/release/schema/index-of.ts";
import { mergedProperties } from "../../../generator/src/release/schema/properties.ts";
import { type Scalar, type Union, unionOf } from "../../../generator/src/release/schema/union.ts";

/** Gives every constant a name of its own. */
export type Names = () => string;

/** What is read, and how. */
export interface Reading {
  readonly model: Model;
  readonly names: Names;
  /** Whether values and types are told apart one by one, so that one that never comes is missed. */
  readonly tellsApart: boolean;
}

/** Statements that read all of a value: each member, each value of an enum, each variant of a union. */
export function readingCode(reading: Reading, expression: string, schemas: readonly Schema[], depth = 0): string {
  const { model, names } = reading;
  const union = unionOf(model, flatten(model, schemas));
  if (union.unknown || depth > 5) return "";
  const name = names();
  const inner = unionCode(reading, name, union, depth);
  return `const ${name} = ${expression};\n${union.nullable ? `if (${name} !== null) {\n${inner}}\n` : inner}`;
}

function unionCode(reading: Reading, name: string, union: Union, depth: number): string {
  const { names, tellsApart } = reading;
  const { scalars, arrays, objects } = union;
  const kinds = scalars.size + Number(arrays.length > 0) + Number(objects.length > 0);
  const parts = [
    ...[...scalars.values()].map((scalar) => ({
      test: TESTS[scalar.name](name),
      code: scalarCode(reading, name, scalar),
    })),
    ...arrays
      .slice(0, 1)
      .map(({ parts }) => ({ test: `Array.isArray(${name})`, code: arrayCode(reading, name, parts, depth) })),
    ...(objects.length > 0
      ? [{ test: `typeof ${name} === "object"`, code: objectsCode(reading, name, objects, depth) }]
      : []),
  ];
  if (kinds === 1) return parts.map(({ code }) => code).join("");
  const [first, ...others] = parts;
  if (first === undefined) return "";
  if (!tellsApart && objects.length === 0 && arrays.length === 0)
    return `const ${names()}: ${[...scalars.keys()].map((kind) => (kind === "bytes" ? "Blob" : kind)).join(" | ")} = ${name};\n`;
  const branches = [
    `if (${first.test}) {\n${first.code}}`,
    ...others.map(({ test, code }) => `else if (${test}) {\n${code}}`),
  ];
  return `${branches.join("\n")}\nelse { const ${names()}: never = ${name}; }\n`;
}

const TESTS: Readonly<Record<Scalar["name"], (name: string) => string>> = {
  string: (name) => `typeof ${name} === "string"`,
  number: (name) => `typeof ${name} === "number"`,
  boolean: (name) => `typeof ${name} === "boolean"`,
  bytes: (name) => `${name} instanceof Blob`,
};

const USES: Readonly<Record<Scalar["name"], string>> = {
  string: "charAt(0)",
  number: "toFixed()",
  boolean: "valueOf()",
  bytes: "size",
};

function scalarCode({ names, tellsApart }: Reading, name: string, { name: kind, values }: Scalar): string {
  const use = `void ${name}.${USES[kind]};\n`;
  if (values === undefined) return use;
  const type = [...values.keys()].join(" | ");
  const compared = (tellsApart ? [...values.keys()] : []).map((value) => `void (${name} === ${value});\n`).join("");
  return `${use}const ${names()}: ${type} = ${name};\n${compared}`;
}

function arrayCode(reading: Reading, name: string, parts: readonly Schema[], depth: number): string {
  const places = parts.flatMap(({ prefixItems }) => prefixItems);
  if (places.length > 0)
    return places.map((place, index) => readingCode(reading, `${name}[${index}]`, [place], depth + 1)).join("");
  const item = reading.names();
  return `for (const ${item} of ${name}) {\n${readingCode(
    reading,
    item,
    parts.flatMap(({ items }) => items ?? []),
    depth + 1,
  )}}\n`;
}

function objectsCode(reading: Reading, name: string, objects: readonly Leaf[], depth: number): string {
  const [only, ...others] = objects;
  if (only === undefined) return "";
  if (others.length === 0) return objectCode(reading, name, only.parts, depth);
  const own = objects.map((leaf) => ({ leaf, key: ownKey(leaf, objects) }));
  const first = own[0];
  if (first === undefined || own.some(({ key }) => key === undefined)) return "";
  const branches = own.map(
    ({ leaf, key }) => `if (${JSON.stringify(key)} in ${name}) {\n${objectCode(reading, name, leaf.parts, depth)}}`,
  );
  return `${branches.join("\nelse ")}\nelse { const ${reading.names()}: never = ${name}; }\n${tagsCode(name, objects)}`;
}

/** A required member that no other variant has. */
function ownKey(leaf: Leaf, all: readonly Leaf[]): string | undefined {
  const { required } = mergedProperties(leaf.parts);
  return [...required].find((key) =>
    all.every((other) => other === leaf || !mergedProperties(other.parts).members.has(key)),
  );
}

/** Comparisons of the member that says which variant a value is. */
function tagsCode(name: string, objects: readonly Leaf[]): string {
  const found = objects[0]?.parts.find(({ discriminator }) => discriminator !== undefined)?.discriminator;
  if (found === undefined) return "";
  const values = [...found.mapping.keys()].map((value) => JSON.stringify(value));
  const switched = values.map((value) => `case ${value}: break;`).join(" ");
  const member = `${name}[${JSON.stringify(found.property)}]`;
  return `switch (${member}) { ${switched} default: ((rest: never): void => void rest)(${member}); }\n`;
}

function objectCode(reading: Reading, name: string, parts: readonly Schema[], depth: number): string {
  const { names } = reading;
  const { members, required } = mergedProperties(parts);
  const read = [...members].map(([key, schemas]) => {
    const member = `${name}[${JSON.stringify(key)}]`;
    if (required.has(key)) return `void ${member};\n${readingCode(reading, member, schemas, depth + 1)}`;
    const value = names();
    return `const ${value} = ${member};\nif (${value} !== undefined) {\n${readingCode(reading, value, schemas, depth + 1)}}\n`;
  });
  const index = indexOf(parts);
  if (index.kind === "any") return `${read.join("")}void ${name}["some name"];\n`;
  if (index.schema === undefined) return read.join("");
  const value = names();
  return `${read.join("")}const ${value} = ${name}["some name"];\nif (${value} !== undefined) {\n${readingCode(reading, value, [index.schema], depth + 1)}}\n`;
}
