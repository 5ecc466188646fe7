import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../generator/src/cli/main.ts";
import { readPair } from "./read-pair.ts";

const ROOT = join(import.meta.dirname, "../..");
const ALL = ["types", "client", "react-query", "msw"];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (...names: string[]): string => join(folder, ...names);
const read = (...names: string[]): string => readFileSync(path(...names), "utf8");
const write = (name: string, text: string): void => writeFileSync(path(name), text);

async function specloom(
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    cwd: () => folder,
  });
  return { code, out: out.join(""), err: err.join("") };
}

/** A workspace with packages of one version, whose released document is the one of the pair before. */
async function workspace(version: string, pair = "response-null-added"): Promise<void> {
  const { before, after } = readPair(pair);
  write("specloom.config.mjs", 'export default { spec: "openapi.yaml", scope: "@shop", workspace: true };');
  write("openapi.yaml", before);
  write("package-lock.json", JSON.stringify({ lockfileVersion: 3, packages: {} }));
  write("package.json", JSON.stringify({ name: "shop", private: true, version: "0.0.0", workspaces: ["packages/*"] }));
  for (const name of ALL) {
    mkdirSync(path("packages", name), { recursive: true });
    write(`packages/${name}/package.json`, JSON.stringify({ name: `@shop/${name}`, version }, undefined, 2));
  }
  mkdirSync(path(".changeset"));
  cpSync(join(ROOT, ".changeset/config.json"), path(".changeset/config.json"));
  await specloom("release", "--versioned");
  write("openapi.yaml", after);
}

const changesets = (): string[] =>
  readdirSync(path(".changeset"))
    .filter((name) => name.endsWith(".md"))
    .sort();
const bumpsIn = (): string[] => changesets().map((name) => /^"(.*)$/m.exec(read(".changeset", name))?.[1] ?? "");

describe("specloom release", () => {
  test("writes a changeset for each package, and nothing the second time", async () => {
    await workspace("1.2.0");
    expect((await specloom("release")).code).toBe(0);
    expect(bumpsIn()).toEqual([
      '@shop/client": major',
      '@shop/msw": minor',
      '@shop/react-query": major',
      '@shop/types": major',
    ]);
    const texts = changesets().map((name) => read(".changeset", name));
    expect(texts.join("\n")).toContain(
      "- `changeOrder().total` may be null (deployed clients fail; also in createOrder, getOrder, listOrders).",
    );
    expect((await specloom("release")).out).toContain("up to date");
    expect(changesets().map((name) => read(".changeset", name))).toEqual(texts);
  });

  test("below 1.0.0 moves one place down and says so, unless the policy keeps bumps", async () => {
    await workspace("0.4.0");
    await specloom("release");
    expect(bumpsIn()).toEqual([
      '@shop/client": minor',
      '@shop/msw": patch',
      '@shop/react-query": minor',
      '@shop/types": minor',
    ]);
    expect(read(".changeset", changesets()[0] ?? "")).toContain("Below 1.0.0 what is major is released as minor.");
    write(".changeset/specloom.json", '{ "belowOne": "keep" }');
    await specloom("release");
    expect(bumpsIn()).toEqual([
      '@shop/client": major',
      '@shop/msw": minor',
      '@shop/react-query": major',
      '@shop/types": major',
    ]);
  });

  test("a second change before the release rewrites the same files; a withdrawn one takes them away", async () => {
    await workspace("1.0.0", "operation-added");
    await specloom("release");
    const names = changesets();
    expect(bumpsIn()[0]).toBe('@shop/client": minor');
    const { before, after } = readPair("operation-removed");
    write("openapi.yaml", after);
    await specloom("release");
    expect(changesets()).toEqual(names);
    expect(bumpsIn()[0]).toBe('@shop/client": major');
    write("openapi.yaml", before);
    await specloom("release");
    expect(changesets()).toEqual([]);
  });

  test("leaves what a person wrote alone", async () => {
    await workspace("1.0.0");
    const own = '---\n"@shop/client": patch\n---\n\nBy hand.\n';
    write(".changeset/by-hand.md", own);
    await specloom("release");
    expect(read(".changeset/by-hand.md")).toBe(own);
    expect(changesets()).toHaveLength(5);
  });

  test("the real history of an API becomes the entries that its users need", async () => {
    await workspace("1.0.0", "history-all");
    await specloom("release");
    const bodies = changesets().map((name) => read(".changeset", name).replace(/^---[^]*?---\n\n/, ""));
    const [client = "", msw = "", reactQuery = "", types = ""] = bodies;
    expect(bumpsIn()).toEqual([
      '@shop/client": major',
      '@shop/msw": major',
      '@shop/react-query": minor',
      '@shop/types": major',
    ]);
    expect(client).toBe(`The description of the API changed.

**Breaking**

- \`createInvites()\` answers 201 instead of 200.

**New**

- \`input.query.pagination\` of \`listInvites()\` can be left out.
- \`input.query.pagination\` of \`listUserGroupsFromUser()\` can be left out.
- \`input.query.pagination\` of \`listUsers()\` can be left out.

**Other**

- \`input.query.pagination.count\` of \`listInvites()\` may have maximum 1000 (was maximum 200) (also in listUserGroupsFromUser, listUsers).
`);
    expect(msw).toContain("- `createInvitesHandler` answers 201 by `.created()`; the helper for 200 is gone.");
    expect(reactQuery).toContain("- `input.query.pagination` of `useListUsers()` can be left out.");
    expect(types).toContain('- `operations["createInvites"]` answers 201 instead of 200.');
  });

  test("noise writes nothing", async () => {
    await workspace("1.0.0", "noise-reversed");
    await specloom("release");
    expect(changesets()).toEqual([]);
  });

  test("an override with a reason holds, and one that matches nothing is refused", async () => {
    await workspace("1.0.0");
    const override = {
      id: "null-added:Order.total",
      bumps: { client: "patch" },
      reason: "the server always sent null",
    };
    write(".changeset/specloom.json", JSON.stringify({ overrides: [override] }));
    await specloom("release");
    expect(bumpsIn()[0]).toBe('@shop/client": patch');
    expect(read(".changeset", changesets()[0] ?? "")).toContain("the server always sent null");
    write(".changeset/specloom.json", JSON.stringify({ overrides: [{ ...override, id: "null-added:Order.other" }] }));
    const refused = await specloom("release");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("E_POLICY")]);
  });

  test("changesets turn into versions package by package, and then the released document moves", async () => {
    await workspace("1.0.0");
    await specloom("release");
    expect((await specloom("release", "--versioned")).err).toContain("E_CHANGESET");
    symlinkSync(join(ROOT, "node_modules"), path("node_modules"), "dir");
    const git = (...args: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
    git("init", "-q", "-b", "main");
    git("add", "packages", ".changeset", "package.json", "package-lock.json", "openapi.yaml", "released.json");
    git("commit", "-q", "-m", "before");
    execFileSync(join(ROOT, "node_modules/.bin/changeset"), ["version"], { cwd: folder, stdio: "pipe" });
    const versions = ALL.map((name) => /"version": "([^"]*)"/.exec(read("packages", name, "package.json"))?.[1]);
    expect(versions).toEqual(["2.0.0", "2.0.0", "2.0.0", "1.1.0"]);
    expect(read("packages/types/CHANGELOG.md")).toContain("`Order.total` may be null");
    expect(read("packages/types/CHANGELOG.md")).not.toContain("specloom");
    expect((await specloom("release", "--versioned")).code).toBe(0);
    expect((await specloom("release")).out).toContain("types none, client none, react-query none, msw none");
    expect(changesets()).toEqual([]);
  });

  test("with a git reference, what the files say already is kept and the larger bump holds", async () => {
    await workspace("1.0.0");
    const git = (...args: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
    const first = readPair("operation-removed");
    git("init", "-q", "-b", "main");
    write("openapi.yaml", first.before);
    git("add", "openapi.yaml");
    git("commit", "-q", "-m", "one");
    write("openapi.yaml", first.after);
    await specloom("release", "--base", "HEAD");
    expect(bumpsIn()).toEqual(ALL.toSorted().map((name) => `@shop/${name}": major`));
    git("add", "openapi.yaml");
    git("commit", "-q", "-m", "two");
    write("openapi.yaml", first.after.replace("Get figures", "Get all figures"));
    await specloom("release", "--base", "HEAD");
    expect(bumpsIn()).toEqual(ALL.toSorted().map((name) => `@shop/${name}": major`));
    const types = read(".changeset", changesets().find((name) => name.includes("types")) ?? "");
    expect(types).toContain('`operations["cancelOrder"]` is gone');
    expect(types).toContain("documentation");
  });
});

describe("bad input is refused with code 2, and nothing is written", () => {
  /** Every file with its text. */
  const files = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((file) => [file, readFileSync(file, "utf8")]),
    );

  const refusal = async (code: string, ...args: string[]): Promise<void> => {
    const before = files();
    const { code: exit, err, out } = await specloom(...args);
    const told = err + out;
    expect([exit, told]).toEqual([2, expect.stringContaining(code)]);
    expect(told).not.toContain("E_INTERNAL");
    expect(told).toMatch(/\bfix"?: \S/);
    expect(files()).toEqual(before);
  };

  /** Whatever would write changesets. */
  const writers = [["release"], ["generate", "--changeset"]];

  const zoo =
    "openapi: 3.1.0\ninfo: { title: Zoo, version: '1' }\npaths: { /lions: { get: { responses: { '200': { description: Lions. } } } } }\n";

  beforeEach(() => workspace("1.0.0"));

  test.each(writers)("but good input is not: %s", async (...args) => {
    expect(await specloom(...args)).toMatchObject({ code: 0, err: "" });
    expect(changesets()).toHaveLength(4);
  });

  test("documents of two APIs", async () => {
    write("other.yaml", zoo);
    await refusal("E_OTHER_API", "diff", "openapi.yaml", "other.yaml");
    write("openapi.yaml", zoo);
    for (const args of [["diff"], ...writers]) await refusal("E_OTHER_API", ...args);
  });

  test("another API that has nothing of what is selected", async () => {
    const { before } = readPair("selection-emptied");
    write("openapi.yaml", before);
    write("other.yaml", zoo);
    await refusal("E_OTHER_API", "diff", "--tag", "Reports", "openapi.yaml", "other.yaml");
  });

  test("a document that does not parse", async () => {
    write("broken.yaml", "openapi: [");
    await refusal("E_SYNTAX", "diff", "openapi.yaml", "broken.yaml");
    await refusal("E_SYNTAX", "diff", "broken.yaml", "openapi.yaml");
    write("openapi.yaml", '{ "openapi": "3.1.0", ');
    for (const args of [["diff"], ...writers, ["release", "--versioned"]]) await refusal("E_SYNTAX", ...args);
  });

  test("a released document that does not parse", async () => {
    write("released.json", "{");
    for (const args of [["diff"], ...writers]) await refusal("E_SYNTAX", ...args);
  });

  test("nothing to compare with", async () => {
    rmSync(path("released.json"));
    for (const args of [["diff"], ...writers]) await refusal("E_BASE", ...args);
    for (const command of ["diff", "release"]) {
      await refusal("E_BASE", command, "--base", "no-such-branch");
      await refusal("E_BASE", command, "--base=--output=x");
    }
  });

  test("a document that the reference does not have", async () => {
    const git = (...args: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
    git("init", "-q", "-b", "main");
    git("add", "package.json");
    git("commit", "-q", "-m", "one");
    await refusal("E_BASE", "diff", "--base", "HEAD");
    await refusal("E_BASE", "release", "--base", "HEAD");
  });

  test("a package that is not there, or is another", async () => {
    write("packages/msw/package.json", JSON.stringify({ name: "@shop/mocks", version: "1.0.0" }));
    for (const args of writers) await refusal("E_PACKAGE", ...args);
    write("packages/msw/package.json", JSON.stringify({ name: "@shop/msw" }));
    for (const args of writers) await refusal("E_PACKAGE", ...args);
    rmSync(path("packages/msw"), { recursive: true });
    for (const args of writers) await refusal("E_PACKAGE", ...args);
  });

  test("a package that is there but no member of the workspace", async () => {
    write("pnpm-workspace.yaml", 'packages: ["packages/*", "!packages/msw"]\n');
    for (const args of writers) await refusal("@shop/msw is no member of the workspace", ...args);
  });

  test.each([
    ["a conflict", '<<<<<<< HEAD\n---\n"@shop/types": minor\n---\n=======\n'],
    ["no front matter", "hello\n"],
    ["a bump that is none", '---\n"@shop/types": huge\n---\n'],
  ])("a folder of changesets with %s", async (_, text) => {
    write(".changeset/odd.md", text);
    for (const args of [...writers, ["release", "--versioned"]]) await refusal("E_CHANGESET", ...args);
  });

  test("a changeset of ours that somebody changed", async () => {
    await specloom("release");
    const [first = ""] = changesets();
    write(`.changeset/${first}`, `${read(".changeset", first)}\nAnd more.\n`);
    for (const args of writers) await refusal("E_CHANGESET", ...args);
  });

  test("no changesets at all", async () => {
    rmSync(path(".changeset/config.json"));
    for (const args of writers) await refusal("E_CHANGESET", ...args);
  });

  test("packages that were edited by hand, where changesets are wanted too", async () => {
    await specloom("generate");
    write("openapi.yaml", readPair("operation-added").after);
    write("packages/types/src/generated/index.ts", "export {};\n");
    await refusal("E_HAND_EDITED", "generate", "--changeset");
  });

  test.each([
    ["one document", ["diff", "openapi.yaml"]],
    ["three documents", ["diff", "a", "b", "c"]],
    ["a level that is none", ["diff", "--fail-on", "huge"]],
    ["two forms", ["diff", "--json", "--html"]],
    ["a tag that neither has", ["diff", "--tag", "Nobody"]],
  ])("%s", async (_, args) => {
    await refusal("E_", ...args);
  });
});

describe("specloom diff", () => {
  beforeEach(() => workspace("1.0.0"));

  test("prints JSON with bumps and changes, and fails on a level only where it is reached", async () => {
    const { code, out } = await specloom("diff", "--json", "--fail-on", "major");
    const report: { readonly bumps: object; readonly changes: readonly { readonly id: string }[] } = JSON.parse(out);
    expect(report.bumps).toEqual({ types: "major", client: "major", "react-query": "major", msw: "minor" });
    expect(report.changes).toMatchObject([
      {
        id: "null-added:Order.total",
        direction: "response",
        before: "/components/schemas/Order/properties/total",
        after: "/components/schemas/Order/properties/total",
        operations: ["changeOrder", "createOrder", "getOrder", "listOrders"],
        wire: "fails",
        effects: { types: { bump: "major", sentence: "`Order.total` may be null" } },
      },
    ]);
    expect(code).toBe(1);
    write("openapi.yaml", readPair("operation-added").after);
    expect((await specloom("diff", "--fail-on", "major")).code).toBe(0);
  });

  test("prints text, Markdown and a page that a document cannot break out of", async () => {
    const hostile = '"</script><script>alert(1)</script><img src=x onerror=alert(1)> [x](y) \\u001b[31m"';
    write("openapi.yaml", readPair("operation-described").after.replaceAll("Get all figures", hostile));
    const page = (await specloom("diff", "--html")).out;
    expect(page).not.toContain("<script");
    expect(page).toContain("default-src 'none'");
    expect((await specloom("diff")).out).toMatch(/^Shop 1\.0\.0 → 1\.0\.0\n\nOther/);
    expect((await specloom("diff", "--markdown")).out).toMatch(/^## Shop 1\.0\.0 → 1\.0\.0\n\n\| types/);
  });

  test("every command explains itself with an example", async () => {
    for (const command of ["diff", "release", "generate"])
      expect((await specloom(command, "--help")).out).toContain("Example");
  });
});
