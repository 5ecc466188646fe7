import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { HORRORS, anyText, unsafeIn } from "../testing/horrors.ts";
import { type LiteralValue, literal } from "./literal.ts";

/** What the printed text means to JavaScript. */
function evaluate(text: string): unknown {
  return new Function(`"use strict"; return (${text});`)();
}

/** Whether TypeScript reads the text as one literal and nothing else. */
function isOneLiteral(text: string): boolean {
  const { statements } = ts.createSourceFile("x.ts", `(${text})`, ts.ScriptTarget.ES2022);
  const [only, ...more] = statements;
  if (more.length > 0 || only === undefined || !ts.isExpressionStatement(only)) return false;
  return ts.isParenthesizedExpression(only.expression) && isData(only.expression.expression);
}

function isData(node: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((member) => ts.isPropertyAssignment(member) && isData(member.initializer));
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isData);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  const kinds = [
    ts.SyntaxKind.StringLiteral,
    ts.SyntaxKind.NumericLiteral,
    ts.SyntaxKind.TrueKeyword,
    ts.SyntaxKind.FalseKeyword,
    ts.SyntaxKind.NullKeyword,
  ];
  return kinds.includes(node.kind);
}

function holds(value: LiteralValue): void {
  const text = literal(value);
  expect(isDeepStrictEqual(evaluate(text), value)).toBe(true);
  expect(isOneLiteral(text)).toBe(true);
  expect(unsafeIn(text)).toEqual([]);
}

test.each(HORRORS)("%j is itself again", (text) => {
  holds(text);
  holds([text, { [`x${text}`]: text }]);
});

test("any text is itself again", () => {
  fc.assert(fc.property(anyText(), holds));
});

test("any JSON value is itself again, whatever its keys are", () => {
  const { value } = fc.letrec<{ value: LiteralValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      anyText(),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.oneof(anyText(), fc.constant("__proto__")), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(fc.property(value, holds));
});

test("a key called __proto__ is a member and no prototype", () => {
  const value = JSON.parse('{"__proto__":{"admin":true}}') as LiteralValue;
  expect(literal(value)).toBe('{ ["__proto__"]: { admin: true } }');
});

test.each([NaN, Infinity, -Infinity])("%s is refused", (number) => {
  expect(() => literal(number)).toThrow(TypeError);
});

test.each([undefined, () => 1, 1n, Symbol("x")])(
  "%s, which JSON cannot say, is refused wherever it stands",
  (value) => {
    // A value from a parser with a bug, which the types cannot show.
    const odd = value as unknown as LiteralValue;
    for (const one of [odd, [odd], { a: odd }]) expect(() => literal(one)).toThrow(TypeError);
  },
);

test("short values stay on one line; long ones have a member a line, from the column where they stand", () => {
  expect(literal({ a: [1, "b"], c: {} })).toBe('{ a: [1, "b"], c: {} }');
  expect(literal({ name: "x".repeat(90), b: [] }, 2)).toBe(`{\n    name: "${"x".repeat(90)}",\n    b: [],\n  }`);
});
