import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isWorkspaceMember } from "./is-workspace-member.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "workspace-member-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
const isMember = (path: string): boolean => isWorkspaceMember(root, join(root, path));

describe("patterns", () => {
  test.each([
    ["packages/*", "packages/types", true],
    ["./packages/*/", "packages/types", true],
    ["packages/*", "packages/iam/types", false],
    ["packages/**", "packages/iam/types", true],
    ["**/types", "packages/iam/types", true],
    ["**/types", "types", true],
    ["packages/types", "packages/types", true],
    ["packages/types", "packages/types-2", false],
    ["generated", "packages/types", false],
    ["packages/.", "packages/a", false],
    ["packages/{types,client}", "packages/msw", true],
  ])("%s and %s", (pattern, path, expected) => {
    write("pnpm-workspace.yaml", JSON.stringify({ packages: [pattern] }));
    expect(isMember(path)).toBe(expected);
  });

  test("with a ! take away, wherever they stand", () => {
    write("pnpm-workspace.yaml", 'packages: ["!packages/msw", "packages/*"]\n');
    expect(isMember("packages/msw")).toBe(false);
    expect(isMember("packages/types")).toBe(true);
  });
});

test.each([{ workspaces: ["packages/*"] }, { workspaces: { packages: ["packages/*"] } }])(
  "package.json lists members for npm, Yarn and Bun: %j",
  (manifest) => {
    write("package.json", JSON.stringify(manifest));
    expect(isMember("packages/types")).toBe(true);
    expect(isMember("apps/types")).toBe(false);
  },
);

test("pnpm's file has the last word", () => {
  write("package.json", JSON.stringify({ workspaces: ["apps/*"] }));
  write("pnpm-workspace.yaml", 'packages: ["packages/*"]\n');
  expect(isMember("apps/types")).toBe(false);
});

test("without a workspace nothing is a member, and that of another tool is not judged", () => {
  write("package.json", "{}");
  expect(isMember("packages/types")).toBe(false);
  write("pnpm-workspace.yaml", "packages: [");
  expect(isMember("packages/types")).toBe(false);
  write("lerna.json", "{}");
  expect(isMember("packages/types")).toBe(true);
});
