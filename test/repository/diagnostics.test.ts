import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const generator = join(import.meta.dirname, "../../generator");
const read = (file: string): string => readFileSync(join(generator, file), "utf8");
const CODE = /\b[EW]_[A-Z_]+\b/g;

const declared = [...new Set(read("src/diagnostics.ts").match(CODE))].sort();

test("every diagnostic code is documented, and nothing else is", () => {
  const documented = [...read("docs/diagnostics.md").matchAll(/^## ([EW]_[A-Z_]+)$/gm)].map(([, code]) => code).sort();
  expect(documented).toEqual(declared);
});

test("every declared code is used, and every used code is declared", () => {
  const sources = globSync("src/**/*.ts", { cwd: generator }).filter(
    (file) => !file.endsWith(".test.ts") && !file.endsWith("src/diagnostics.ts"),
  );
  const used = [...new Set(sources.flatMap((file) => read(file).match(CODE) ?? []))].sort();
  expect(used).toEqual(declared);
});
