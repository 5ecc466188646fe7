import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** Paths in backticks: something with a slash or a file ending, and no pattern, placeholder or package name. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\/[\w./-]*|[\w-]+\.(?:ts|json|yaml|md))`/g)].flatMap(([, path]) =>
    path === undefined || path.startsWith("/") ? [] : [path],
  );
}

describe("README.md", () => {
  const table = readme.slice(readme.indexOf("## Where do I change"));

  test("every path of “Where do I change…” exists", () => {
    const paths = pathsIn(table);
    expect(paths.length).toBeGreaterThan(12);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("every relative link leads somewhere", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  test("every pnpm command is a script of the workspace, or pnpm's own", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const text = readme + readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    const commands = [...text.matchAll(/pnpm(?:@12)? ([a-z][a-z:-]*)/g)].map(([, command]) => command ?? "");
    expect(
      commands.filter((command) => !(command in scripts) && command !== "install" && command !== "prints"),
    ).toEqual([]);
  });
});

test("every decision is numbered, once", () => {
  const files = globSync("generator/decisions/*.md", { cwd: root })
    .map((file) => /(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1])
    .sort();
  expect(files).toEqual(files.map((_, index) => String(index + 1).padStart(4, "0")));
});
