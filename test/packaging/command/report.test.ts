import { expect, test } from "vitest";
import type { Result } from "./check.ts";
import { jsonOf, linesOf, summaryOf } from "./report.ts";

const finding = { where: "dist/a.js", what: "is wrong:\nvery", fix: "mend it" };
const results: readonly Result[] = [
  { name: "maps", of: "@acme/a", outcome: [], seconds: 0.2 },
  { name: "maps", of: "@acme/b", outcome: [finding], seconds: 2.345 },
  { name: "page", outcome: { skipped: "there is no browser" }, seconds: 0 },
];

test("a line for each check, and what is wrong, where, and how to mend it", () => {
  expect(results.map(linesOf)).toEqual([
    "ok      maps @acme/a",
    ["FAILED  maps @acme/b (2.3 s)", "        dist/a.js: is wrong:", "          very", "          fix: mend it"].join(
      "\n",
    ),
    "skipped page: there is no browser",
  ]);
});

test("a summary counts each kind", () => {
  expect(summaryOf(results)).toBe("1 passed, 1 failed, 1 skipped");
  expect(summaryOf(results.slice(0, 1))).toBe("1 passed, 0 failed");
});

test("the same as JSON", () => {
  expect(JSON.parse(jsonOf(results))).toEqual({
    ok: false,
    checks: [
      { check: "maps", package: "@acme/a", outcome: "ok", findings: [], seconds: 0.2 },
      { check: "maps", package: "@acme/b", outcome: "failed", findings: [finding], seconds: 2.35 },
      { check: "page", outcome: "skipped", reason: "there is no browser", seconds: 0 },
    ],
  });
  expect(JSON.parse(jsonOf(results.slice(0, 1)))).toMatchObject({ ok: true });
});
