import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Figures, SHOWN, rewriteFigures } from "../bench/figures.ts";

const root = join(import.meta.dirname, "../..");
const readmes = ["README.md", ...SHOWN.map((name) => `packages/${name}/README.md`)];
const figures: Figures = {
  head: ["| what | bytes |", "|---|---|"],
  figures: [
    { row: "| to compare with | 1 |" },
    { row: "| a call | 2 |", of: "client" },
    { row: "| a name | 3 |", of: "types", first: false },
  ],
  how: "Weighed.",
  mark: "size",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "specloom-figures-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const put = (file: string, text: string): void => {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const MARKS = "Before.\n\n<!-- size:begin -->\n<!-- size:end -->\n\nAfter.\n";

test("every README shows its own figures, and nothing else of it is touched", () => {
  for (const file of readmes) put(file, MARKS);
  rewriteFigures(figures, folder);
  const table = (...rows: string[]): string =>
    MARKS.replace("-->\n<!--", `-->\n\n${[...figures.head, ...rows].join("\n")}\n\nWeighed.\n\n<!--`);
  expect(read("README.md")).toBe(table("| to compare with | 1 |", "| a call | 2 |"));
  expect(read("packages/client/README.md")).toBe(table("| a call | 2 |"));
  expect(read("packages/types/README.md")).toBe(table("| a name | 3 |"));
  const once = readmes.map(read);
  rewriteFigures(figures, folder);
  expect(readmes.map(read)).toEqual(once);
});

test("a README without the marks is told, with what to write", () => {
  for (const file of readmes) put(file, MARKS);
  put("packages/msw/README.md", "Before.\n");
  expect(() => rewriteFigures(figures, folder)).toThrow(
    /packages[\\/]msw[\\/]README\.md has no <!-- size:begin --> … <!-- size:end -->: write both/,
  );
});

describe.each(readmes)("%s", (file) => {
  test.each(["size", "types"])("has a place for %s, outside of what the generator writes", (mark) => {
    cpSync(join(root, file), join(folder, "README.md"));
    const parts = read("README.md").split(/<!-- specloom:(?:begin|end) [a-z-]+ -->/);
    const ours = parts.filter((_, index) => index % 2 === 0).join("");
    expect(ours).toMatch(new RegExp(`<!-- ${mark}:begin -->[^]*\\| \\S.* \\|\\n[^]*<!-- ${mark}:end -->`));
  });
});
