import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Manifest } from "./config.ts";
import { type ResolvedManifest, resolveManifest } from "./resolve-manifest.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "specloom-manifest-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const putManifest = (manifest: object): void => put("package.json", JSON.stringify(manifest));
const resolve = (given?: Manifest, output = "packages"): ResolvedManifest =>
  resolveManifest(given, folder, join(folder, output), "specloom.config.ts");

describe("what the configuration does not say", () => {
  test("comes from the package.json beside it, but for what is that package's alone", () => {
    putManifest({
      name: "root",
      description: "Another.",
      keywords: ["root"],
      license: "MIT",
      author: { name: "Ada", email: "ada@example.com" },
      homepage: "https://example.com",
      bugs: { url: "https://example.com/bugs" },
      repository: { type: "git", url: "git+ssh://git@example.com/a/b.git" },
    });
    expect(resolve()).toEqual({
      license: "MIT",
      licence: undefined,
      author: { name: "Ada", email: "ada@example.com" },
      homepage: "https://example.com",
      bugs: { url: "https://example.com/bugs" },
      repository: { type: "git", url: "git+ssh://git@example.com/a/b.git", directory: "packages" },
      keywords: [],
    });
    expect(resolve({ license: "0BSD", homepage: "https://example.org" })).toMatchObject({
      license: "0BSD",
      homepage: "https://example.org",
      author: { name: "Ada" },
    });
  });

  test("is nothing where there is no such file, or no JSON in it, or a member that npm would not know", () => {
    const nothing = { license: "UNLICENSED", keywords: [] };
    expect(resolve()).toEqual(nothing);
    put("package.json", "{");
    expect(resolve()).toEqual(nothing);
    putManifest({ license: 4, author: ["Ada"], homepage: "here", repository: { directory: "x" } });
    expect(resolve()).toEqual(nothing);
  });

  test("is not taken from a folder that the packages do not go into", () => {
    putManifest({ license: "MIT" });
    put("LICENSE", "Text.");
    expect(resolve(undefined, "../elsewhere")).toEqual({ license: "UNLICENSED", keywords: [] });
  });
});

describe("the repository", () => {
  test.each<[Manifest["repository"], string, string | undefined]>([
    ["https://example.com/a/b.git", "packages", "packages"],
    [{ url: "https://example.com/a/b.git" }, ".", ""],
    [{ url: "https://example.com/a/b.git", directory: "apps/x" }, "packages", "apps/x/packages"],
    [{ url: "https://example.com/a/b.git", directory: "apps/x" }, "../../packages", "packages"],
    [{ url: "https://example.com/a/b.git", directory: "." }, "out/all", "out/all"],
    [{ url: "https://example.com/a/b.git" }, "../packages", undefined],
  ])("%j with output %s lies in %j", (repository, output, directory) => {
    const resolved = resolve({ ...(repository !== undefined && { repository }) }, output).repository;
    expect(resolved).toEqual({ type: "git", url: "https://example.com/a/b.git", directory });
  });
});

describe("the text of the licence", () => {
  test("is the one beside the configuration, under its name", () => {
    put("LICENCE.md", "Text.\r\n");
    put("LICENSES", "None.");
    mkdirSync(join(folder, "LICENSE"));
    expect(resolve({ license: "MIT" }).licence).toEqual({ name: "LICENCE.md", text: "Text.\n" });
    expect(resolve().license).toBe("SEE LICENSE IN LICENCE.md");
  });

  test("is none where it stands beside another licence than the packages have", () => {
    put("LICENSE", "Text.");
    putManifest({ license: "MIT" });
    expect(resolve({ license: "0BSD" }).licence).toBeUndefined();
    expect(resolve({ license: "MIT" }).licence).toBeDefined();
  });

  test("is the one that is named, under a name that npm packs; a file that is not there is refused", () => {
    put("zero.txt", "Zero.");
    expect(resolve({ license: "0BSD", licenseFile: "zero.txt" }).licence).toEqual({ name: "LICENSE", text: "Zero." });
    expect(() => resolve({ licenseFile: "gone.txt" })).toThrow("manifest.licenseFile is no file: gone.txt");
  });
});

describe("refuses", () => {
  // What an author without TypeScript may write.
  test.each<[object, string]>([
    [{ colour: "red" }, "manifest.colour is not one of license, licenseFile, author, homepage, bugs"],
    [{ license: "" }, "manifest.license is not a text on one line"],
    [{ author: "Ada\nBert" }, "manifest.author is not a text on one line"],
    [{ author: { email: "a@example.com" } }, "manifest.author.name is not there"],
    [{ author: { name: "Ada", url: "here" } }, "manifest.author.url is not an address"],
    [{ homepage: "javascript:alert(1)" }, "manifest.homepage is not an address"],
    [{ bugs: { url: 4 } }, "manifest.bugs.url is not an address"],
    [{ repository: {} }, "manifest.repository.url is not there"],
    [{ repository: "https://token@example.com/a/b" }, "manifest.repository is not the address of a repository"],
    [{ repository: { url: "git+https://a:secret@example.com/a" } }, "manifest.repository.url is not the address"],
    [{ keywords: "a" }, "manifest.keywords is not a list of texts"],
    [{ toString: "x" }, "manifest.toString is not one of"],
  ])("%j", (given, message) => {
    expect(() => resolve(given)).toThrow(message);
    expect(() => resolve(given)).not.toThrow("secret");
  });

  test("with the code and the file", () => {
    try {
      resolve({ license: "" });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ diagnostics: [{ code: "E_CONFIG", file: "specloom.config.ts" }] });
    }
  });
});
