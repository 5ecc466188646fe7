import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const config: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../.changeset/config.json"), "utf8"));

test("each package moves by its own bump, and every one is public", () => {
  expect(config).toMatchObject({ fixed: [], linked: [], ignore: [], access: "public", baseBranch: "main" });
});

test("who depends on a package follows when its range is left, and not before", () => {
  expect(config).toMatchObject({ updateInternalDependencies: "patch" });
});

test("changesets starts no formatter, which would need pnpm on the path after everything is written", () => {
  expect(config).toMatchObject({ format: false });
});
