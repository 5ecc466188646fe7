import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KINDS } from "./rules.ts";
import { rulesTable } from "./rules-table.ts";

const docs = readFileSync(join(import.meta.dirname, "../../../docs/release-rules.md"), "utf8");
/** Cells without the padding that a formatter gives them. */
const cells = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[ |-]*$/.test(line))
    .map((line) => line.replace(/\s*\|\s*/g, "|"));

test("the documented table is the one that judges", () => {
  const documented = /<!-- rules:begin -->([^]*)<!-- rules:end -->/.exec(docs)?.[1] ?? "";
  expect(cells(documented)).toEqual(cells(rulesTable()));
});

test("every kind stands in the table", () => {
  for (const kind of KINDS) expect(rulesTable()).toContain(`\`${kind}\``);
});
