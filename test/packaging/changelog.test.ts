import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isRecord } from "../support/json.ts";
import { pnpm } from "./support/pnpm.ts";
import { run } from "./support/run.ts";
import { chosen, members } from "./support/workspace.ts";
import { readManifest } from "./tarball/manifest.ts";
import { openTarball } from "./tarball/tarball.ts";

const scratch = mkdtempSync(join(tmpdir(), "specloom-changelog-"));
const published = chosen(members(), []);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each(published)("$name is to be published for all, with provenance and its changelog", ({ folder }) => {
  const { json } = readManifest(folder);
  expect(json["description"]).toMatch(/\w/);
  expect(json["keywords"]).toHaveProperty("length", expect.any(Number));
  expect(json["publishConfig"]).toEqual({ access: "public", provenance: true });
  expect(json["files"]).toContain("CHANGELOG.md");
});

test("a changelog is packed, and a test beside the sources is not, by npm as by pnpm", async () => {
  const folder = join(scratch, "released");
  const types = published.find(({ name }) => name.endsWith("/types"));
  cpSync(types?.folder ?? "", folder, { recursive: true, filter: (file) => !file.includes("node_modules") });
  writeFileSync(join(folder, "CHANGELOG.md"), "# Changes\n");
  for (const file of ["own.ts", "own.test.ts", "deep/own.test-d.ts"]) {
    mkdirSync(join(folder, "src", file, ".."), { recursive: true });
    writeFileSync(join(folder, "src", file), "export {};\n");
  }
  const told: unknown = JSON.parse(await run("npm", ["pack", "--json", "--silent"], folder));
  const [npm] = Array.isArray(told) ? told.filter(isRecord) : [];
  await pnpm(["pack", "--out", "pnpm.tgz"], folder);
  for (const file of [String(npm?.["filename"]), "pnpm.tgz"]) {
    const { files } = await openTarball(join(folder, file), join(scratch, `opened-${file}`));
    expect(files).toEqual(expect.arrayContaining(["CHANGELOG.md", "LICENSE", "src/own.ts"]));
    expect(files.filter((name) => name.includes(".test"))).toEqual([]);
  }
});
