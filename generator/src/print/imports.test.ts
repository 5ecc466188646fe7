import { describe, expect, test } from "vitest";
import { HORRORS, unsafeIn } from "../testing/horrors.ts";
import { imports } from "./imports.ts";
import { Uses } from "./uses.ts";

describe("imports", () => {
  test("are merged by module and sorted, packages before modules of one's own", () => {
    const text = imports([
      { name: "b", from: "./x.js", type: false },
      { name: "Z", from: "@scope/z", type: true },
      { name: "a", from: "./x.js", type: false },
      { name: "A", from: "@scope/a", type: true },
      { name: "b", from: "./x.js", type: false },
    ]);
    expect(text).toBe(
      'import type { A } from "@scope/a";\nimport type { Z } from "@scope/z";\nimport { a, b } from "./x.js";\n',
    );
  });

  test("say `type` of types beside values, and forget it where the value is used too", () => {
    const text = imports([
      { name: "Both", from: "x", type: true },
      { name: "Both", from: "x", type: false },
      { name: "Only", from: "x", type: true },
    ]);
    expect(text).toBe('import { Both, type Only } from "x";\n');
  });

  test("stand one a line where a line would be longer than 120", () => {
    const names = Array.from({ length: 12 }, (_, index) => `SomeRatherLongName${index + 10}`);
    const lines = imports(names.map((name) => ({ name, from: "x", type: true }))).split("\n");
    expect(lines[0]).toBe("import type {");
    expect(lines.slice(1, 13)).toEqual(names.map((name) => `  ${name},`));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test("are nothing where nothing is used", () => {
    expect(imports([])).toBe("");
  });

  test.each(HORRORS)("encode the module %j and refuse it as a name", (text) => {
    const statement = imports([{ name: "x", from: text, type: false }]);
    expect(unsafeIn(statement)).toEqual([]);
    expect(statement.split("\n")).toHaveLength(2);
    if (!/^\w+$/.test(text)) expect(() => imports([{ name: text, from: "x", type: false }])).toThrow(TypeError);
  });
});

describe("Uses", () => {
  test("imports what was used, and gives its name", () => {
    const uses = new Uses();
    expect([uses.type("T", "m"), uses.value("v", "m")]).toEqual(["T", "v"]);
    expect(uses.statements()).toBe('import { type T, v } from "m";\n');
    expect(new Uses().statements()).toBe("");
  });

  test("takes identifiers only", () => {
    expect(() => new Uses().type("a b", "m")).toThrow(TypeError);
    expect(() => new Uses().value("*/", "m")).toThrow(TypeError);
  });
});
