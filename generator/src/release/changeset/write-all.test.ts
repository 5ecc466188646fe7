import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAll } from "./write-all.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-all-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("writes and removes what differs, and says what that was", () => {
  const [a, b, c] = ["a.md", "b.md", "c.md"].map((name) => join(folder, name));
  if (a === undefined || b === undefined || c === undefined) throw new Error("there are three");
  writeFileSync(a, "old");
  writeFileSync(b, "same");
  const wanted = [
    { path: a, text: undefined },
    { path: b, text: "same" },
    { path: c, text: "new" },
  ];
  expect(writeAll(wanted)).toEqual([a, c]);
  expect(readdirSync(folder)).toEqual(["b.md", "c.md"]);
  expect(writeAll(wanted)).toEqual([]);
});

test("puts everything back where something fails", () => {
  const [first, blocked] = [join(folder, "first.md"), join(folder, "blocked.md")];
  writeFileSync(first, "old");
  mkdirSync(join(folder, "blocked.md"));
  writeFileSync(join(folder, "blocked.md", "inside"), "");
  expect(() =>
    writeAll([
      { path: first, text: "new" },
      { path: blocked, text: "new" },
    ]),
  ).toThrow();
  expect(readFileSync(first, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["blocked.md", "first.md"]);
});
