import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Change, generate } from "specloom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { typeCheck } from "../support/type-check.ts";
import { CASES } from "./config.ts";

describe.each(CASES)("$folder", ({ folder, config }) => {
  const scratch = mkdtempSync(join(tmpdir(), `golden-${basename(folder)}-`));
  beforeAll(() => cpSync(join(folder, "expected"), scratch, { recursive: true }));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test("becomes what is committed (pnpm golden accepts a change)", async () => {
    const { changes } = await generate({ config, cwd: folder, check: true });
    expect(changes).toEqual<readonly Change[]>([]);
  });

  test.each(["7", "5.9"] as const)("type-checks strictly under TypeScript %s", (compiler) => {
    expect(typeCheck(scratch, config.scope, compiler)).toBe("");
  });

  test("is not type-checked by a compiler that finds nothing", () => {
    cpSync(join(import.meta.dirname, "broken.ts.txt"), join(scratch, "client/src/generated/broken.ts"));
    expect(typeCheck(scratch, config.scope)).toContain("broken.ts");
    rmSync(join(scratch, "client/src/generated/broken.ts"));
  });
});
