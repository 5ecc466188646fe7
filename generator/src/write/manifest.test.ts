import { describe, expect, test } from "vitest";
import { hash } from "./hash.ts";
import { mergeManifest } from "./manifest.ts";
import type { JsonObject } from "./output.ts";

const planned: JsonObject = {
  name: "@x/client",
  version: "0.1.0",
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./package.json": "./package.json" },
  dependencies: { a: "^1.0.0" },
};

const described: JsonObject = {
  ...planned,
  description: "Ours.",
  keywords: ["a", "b"],
  engines: { node: ">=20" },
  files: ["dist", "src", "!src/**/*.test.*"],
};

function merge(
  current: string | undefined,
  plan: JsonObject = planned,
  recorded: ReadonlyMap<string, string> = new Map(),
) {
  return mergeManifest(current, plan, recorded, "package.json");
}
const first = merge(undefined);

test("a new file holds the plan as it is", () => {
  expect(first.text).toBe(`${JSON.stringify(planned, undefined, 2)}\n`);
  expect([...first.record.keys()]).toEqual(["/name", "/exports/.", "/exports/.~1package.json", "/dependencies/a"]);
  expect(first.edits).toEqual([]);
});

test("what a person wrote stays, in its order, indentation and line end; an unchanged file stays byte for byte", () => {
  const mine = '{\r\n\t"private": true,\r\n\t"dependencies": {\r\n\t\t"z": "1"\r\n\t},\r\n\t"name": "@x/client"\r\n}';
  const { text, edits } = merge(mine);
  expect(edits).toEqual([]);
  expect(Object.keys(JSON.parse(text))).toEqual(["private", "dependencies", "name", "version", "exports"]);
  expect(JSON.parse(text).dependencies).toEqual({ z: "1", a: "^1.0.0" });
  expect(text).toContain('\r\n\t"private": true,\r\n');
  expect(text.endsWith("}")).toBe(true);
  const odd = JSON.stringify(planned).replace(",", "  ,\n\n");
  expect(merge(odd).text).toBe(odd);
});

test("the version that is there stays, and is no edit", () => {
  const { text, edits } = merge(first.text.replace("0.1.0", "3.1.4"), { ...planned, version: "0.2.0" }, first.record);
  expect(JSON.parse(text).version).toBe("3.1.4");
  expect(edits).toEqual([]);
});

test("a new value replaces the recorded one, a third value is an edit", () => {
  const next = { ...planned, name: "@y/client", dependencies: { a: "^2.0.0" } };
  expect(JSON.parse(merge(first.text, next, first.record).text)).toEqual(next);
  const mine = first.text.replace("^1.0.0", "^9.0.0").replace("index.js", "mine.js");
  expect(merge(mine, next, first.record).edits).toEqual(["/exports/.", "/dependencies/a"]);
  expect(JSON.parse(merge(mine, next, first.record).text)).toEqual(next);
});

test("the order of export conditions matters, so it is compared", () => {
  const swapped = { ...planned, exports: { ".": { default: "./dist/index.js", types: "./dist/index.d.ts" } } };
  expect(merge(JSON.stringify(swapped), planned, first.record).edits).toEqual(["/exports/."]);
});

test("members that were ours go away, unless they were edited; an emptied group goes with them", () => {
  const { dependencies: _, ...next } = planned;
  expect(JSON.parse(merge(first.text, next, first.record).text)).toEqual(next);
  const both = JSON.stringify({ ...planned, dependencies: { a: "^1.0.0", mine: "1" } });
  expect(JSON.parse(merge(both, next, first.record).text).dependencies).toEqual({ mine: "1" });
  const edited = first.text.replace("^1.0.0", "^9.0.0");
  expect(merge(edited, next, first.record).edits).toEqual(["/dependencies/a"]);
});

test("a member that was never ours and has another value is an edit", () => {
  expect(merge('{"name":"mine"}').edits).toEqual(["/name"]);
});

test("a group that is no object is an edit of each member in it", () => {
  const { edits, text } = merge('{"exports":"./x.js"}');
  expect(edits).toEqual(["/exports/.", "/exports/.~1package.json"]);
  expect(JSON.parse(text).exports).toEqual(planned["exports"]);
});

describe("what describes, builds or publishes a package", () => {
  const mine = '{"description":"Mine.","engines":{"node":">=24","npm":">=11"},"name":"@x/client"}';

  test("is a person's once they changed it, in a file that was not ours before too", () => {
    const { text, edits, record } = merge(mine, described);
    expect(edits).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ description: "Mine.", engines: { node: ">=24", npm: ">=11" } });
    const next = merge(text, { ...described, description: "New.", engines: { node: ">=22" } }, record);
    expect(next).toMatchObject({ text, edits: [] });
    expect(merge(text, planned, record).edits).toEqual([]);
    expect(JSON.parse(merge(text, planned, record).text)).toMatchObject({
      description: "Mine.",
      engines: { node: ">=24" },
    });
  });

  test("follows the generator where nobody changed it, and comes back where it was deleted", () => {
    const once = merge(undefined, described);
    const next = merge(once.text, { ...described, description: "New." }, once.record);
    expect(JSON.parse(next.text).description).toBe("New.");
    const { description: _, ...rest } = JSON.parse(once.text);
    expect(JSON.parse(merge(JSON.stringify(rest), described, once.record).text).description).toBe("Ours.");
  });
});

describe("a list", () => {
  const once = merge(undefined, described);

  test("is owned item by item: what a person put into it stays, what was ours goes", () => {
    expect([...once.record.keys()]).toEqual(expect.arrayContaining(["/keywords/a", "/files/!src~1**~1*.test.*"]));
    const mine = once.text.replace('"a",', '"mine",\n    "a",').replace('"src",', '"src",\n    "docs",');
    const { text, edits } = merge(mine, { ...described, keywords: ["b", "c"], files: ["dist"] }, once.record);
    expect(edits).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ keywords: ["mine", "b", "c"], files: ["dist", "docs"] });
  });

  test("that lacks an item of ours gets it back; one that is no list is an edit", () => {
    const { text } = merge(once.text.replace('"dist",', ""), described, once.record);
    expect(JSON.parse(text).files).toEqual(described["files"]);
    const all = ["/files/dist", "/files/src", "/files/!src~1**~1*.test.*"];
    expect(merge('{"files":"dist"}', described).edits).toEqual(all);
  });

  test("that was recorded whole is taken over", () => {
    const whole = new Map([["/files", hash(JSON.stringify(["dist", "src"]))]]);
    const { text, edits } = merge('{"name":"@x/client","files":["dist","src"],"type":"module"}', described, whole);
    expect(edits).toEqual([]);
    expect(JSON.parse(text).files).toEqual(described["files"]);
  });
});

test("__proto__ is a member like another", () => {
  const { text } = merge('{"__proto__":{"name":"evil"}}');
  expect(text).toContain('"__proto__": {');
  expect(JSON.parse(text).name).toBe("@x/client");
  expect(Object.hasOwn(JSON.parse(text), "__proto__")).toBe(true);
});

test("a byte order mark stays", () => {
  expect(merge(`\uFEFF{"z":1}`).text.startsWith('\uFEFF{\n  "z": 1,')).toBe(true);
});

test("merging twice changes nothing the second time", () => {
  const once = merge('{"z":1,"scripts":{"test":"vitest"}}');
  expect(merge(once.text, planned, once.record)).toEqual(once);
});
