import * as fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { HORRORS, anyText, unsafeIn } from "../testing/horrors.ts";
import { key, typeKey } from "./key.ts";

function evaluate(text: string): object {
  return new Function(`"use strict"; return { ${text}: 1 };`)() as object;
}

/** The name of the only member of an interface, or undefined where the text is more or less than one member. */
function memberName(text: string): string | undefined {
  const [only, ...more] = ts.createSourceFile("x.ts", `interface X { ${text}: 1; }`, ts.ScriptTarget.ES2022).statements;
  const member =
    only !== undefined && ts.isInterfaceDeclaration(only) && only.members.length === 1 ? only.members[0] : undefined;
  const name = more.length === 0 ? member?.name : undefined;
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

function holds(name: string): void {
  const object = evaluate(key(name));
  expect(Object.keys(object)).toEqual([name]);
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  expect(memberName(typeKey(name))).toBe(name);
  expect(unsafeIn(key(name) + typeKey(name))).toEqual([]);
}

test.each(HORRORS)("%j is the name of one own member", holds);

test("any text is the name of one own member", () => {
  fc.assert(fc.property(anyText(), holds));
});

test("plain identifiers stay bare, everything else is quoted", () => {
  expect([key("userId"), key("$x_1"), key("class"), key("a-b"), key("1"), key("é")].map(String)).toEqual([
    "userId",
    "$x_1",
    "class",
    '"a-b"',
    '"1"',
    '"é"',
  ]);
});
