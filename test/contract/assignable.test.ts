import { describe, expect, test } from "vitest";
import { consumer } from "../support/consumer.ts";
import type { Compiler } from "../support/type-check.ts";
import { type TypeCase, assignable, broken } from "./assignable.ts";
import { operations, schemas } from "./wire-table.ts";

const PACKAGES = ["@iam-users/types"];
const HEAD = 'import type * as Types from "@iam-users/types";';

const statement = ({ type, value, title }: TypeCase, index: number): string =>
  `export const value${index}: Types.${type} = ${JSON.stringify(value)}; // ${title}`;

/** What no answer of any operation is: an output and an error have to be more than anything. */
const noAnswers: readonly TypeCase[] = operations.flatMap(({ operationId }) => {
  const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
  return [
    { type: `${name}Output`, value: { data: "no data" }, title: "with a text for its data" },
    { type: `${name}Output`, value: null, title: "null" },
    { type: `${name}Error`, value: { data: {} }, title: "without errors" },
    { type: `${name}Error`, value: { errors: [{ type: 1 }] }, title: "with a number for a type" },
  ];
});

const declared = assignable.map(statement);
const refused = [...broken, ...noAnswers].flatMap((one, index) => [
  "// @ts-expect-error",
  statement(one, assignable.length + index),
]);

const compilers: readonly Compiler[] = ["7", "5.9"];

test.each(compilers)(
  "every example is assignable to its types, and no broken one is: TypeScript %s",
  (compiler) => {
    using module = consumer(PACKAGES, [HEAD, ...declared, ...refused]);
    expect(module.check(compiler)).toEqual([]);
  },
  60_000,
);

test("what is not assignable is reported, each line of it", () => {
  using module = consumer(PACKAGES, [HEAD, ...broken.map(statement)]);
  const lines = module.check("7").map((message) => /^index\.ts\((\d+),/.exec(message)?.[1]);
  expect(new Set(lines.filter((line) => line !== undefined)).size).toBe(broken.length);
}, 60_000);

describe("nothing is left out", () => {
  const typesOf = (cases: readonly TypeCase[]): Set<string> => new Set(cases.map(({ type }) => type));

  test("every schema of the wire table, and every operation's input, output and error, has an example", () => {
    const wanted = operations.flatMap(({ operationId }) => {
      const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
      return [`${name}Input`, `${name}Output`, `${name}Error`];
    });
    expect([...wanted, ...Object.keys(schemas)].filter((type) => !typesOf(assignable).has(type))).toEqual([]);
  });

  test("every schema and every input has a broken variant", () => {
    const wanted = [...Object.keys(schemas), ...[...typesOf(assignable)].filter((type) => type.endsWith("Input"))];
    expect(wanted.filter((type) => !typesOf(broken).has(type))).toEqual([]);
  });

  test("every required member of the wire table is dropped once", () => {
    const dropped = new Set(broken.map(({ type, title }) => `${type} ${title}`));
    const wanted = Object.entries(schemas).flatMap(([type, { required }]) =>
      required.map((name) => `${type} without ${name}`),
    );
    expect(wanted.filter((title) => !dropped.has(title))).toEqual([]);
  });
});
