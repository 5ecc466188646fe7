import { describe, expect, test } from "vitest";
import { TARGETS } from "../config.ts";
import { type ManifestFacts, PEERS, manifestOf } from "./manifest.ts";
import { contextOf } from "./testing/context-of.ts";

const NOTHING: ManifestFacts = {
  license: "UNLICENSED",
  author: undefined,
  homepage: undefined,
  bugs: undefined,
  repository: undefined,
  keywords: [],
};
const context = contextOf("info: { title: Lamps, version: '1' }\npaths: {}");
const of = (target: (typeof TARGETS)[number], facts: Partial<ManifestFacts> = {}): ReturnType<typeof manifestOf> =>
  manifestOf({
    target,
    context,
    sibling: () => "^1.0.0",
    runtime: "^2.0.0",
    manifest: { ...NOTHING, ...facts },
  });

describe.each(TARGETS)("the package.json of %s", (target) => {
  test("is complete, and holds nothing that nobody said", () => {
    const manifest = of(target);
    expect(manifest).toMatchObject({
      version: "0.1.0",
      description: expect.stringMatching(/ for the Lamps\.$/),
      keywords: expect.arrayContaining(["openapi"]),
      license: "UNLICENSED",
      engines: { node: expect.any(String) },
      files: expect.arrayContaining(["dist", "src", "CHANGELOG.md"]),
      publishConfig: { access: "public", provenance: true },
    });
    for (const member of ["repository", "author", "homepage", "bugs"]) expect(manifest).not.toHaveProperty(member);
    expect(JSON.stringify(manifest)).not.toContain("undefined");
  });

  test("says what the configuration says, and where in the repository it lies", () => {
    const repository = { type: "git", url: "https://example.com/a.git", directory: "clients/packages" };
    const author = { name: "Ada" };
    const bugs = { email: "bugs@example.com" };
    expect(of(target, { repository, author, bugs, keywords: ["openapi", "lamp"] })).toMatchObject({
      repository: { ...repository, directory: `clients/packages/${target}` },
      author,
      bugs,
      keywords: expect.arrayContaining(["lamp"]),
    });
    expect(of(target, { repository: { ...repository, directory: "" } })).toMatchObject({
      repository: { directory: target },
    });
    expect(of(target, { repository: { ...repository, directory: undefined } })["repository"]).toEqual({
      type: "git",
      url: repository.url,
    });
  });

  test("has each keyword once", () => {
    const keywords = of(target, { keywords: ["openapi", "lamp", "lamp"] })["keywords"];
    expect(Array.isArray(keywords) && new Set(keywords).size).toBe(Array.isArray(keywords) && keywords.length);
  });
});

test("every range of a peer names the majors that were tried, and is not open to those to come", () => {
  const ranges = Object.values(PEERS).flatMap((peers): string[] => Object.values(peers));
  for (const range of ranges) expect(range).toMatch(/^\^\d+\.\d+\.\d+(?: \|\| \^\d+\.\d+\.\d+)*$/);
});
