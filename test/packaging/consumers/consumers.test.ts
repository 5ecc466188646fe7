import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../support/run.ts";
import { packed } from "../testing/packed.ts";
import { entries } from "./entries.ts";
import { externals } from "./externals.ts";
import { buildPage } from "./page.ts";
import { type Project, project } from "./project.ts";
import { typeCheck } from "./type-check.ts";
import { buildWorker } from "./worker.ts";

/** A project with a few files, and nothing installed but what this workspace has above it. */
function made(files: Readonly<Record<string, string>>): Project & Disposable {
  const folder = mkdtempSync(join(tmpdir(), "project-"));
  const empty = project("project", folder);
  empty.write("package.json", JSON.stringify({ type: "module" }));
  for (const [name, text] of Object.entries(files)) empty.write(name, text);
  return { ...empty, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What is installed is not looked at. */
const QUICK = { skipLibCheck: true };

test("a type error in a project is found", async () => {
  using sound = made({ "src/a.ts": "export const one: number = 1;\n", "node_modules/@types/node/index.d.ts": "" });
  await typeCheck(sound, "typescript", "nodenext", ["src"], QUICK);
  sound.write("src/a.ts", 'export const one: number = "1";\n');
  for (const compiler of ["typescript", "typescript-5"] as const)
    await expect(typeCheck(sound, compiler, "bundler", ["src"], QUICK)).rejects.toThrow("TS2322");
});

test("a declaration of a package that names what is not installed is found", async () => {
  using broken = made({
    "src/a.ts": 'export * from "broken";\n',
    "node_modules/@types/node/index.d.ts": "",
    "node_modules/broken/package.json": JSON.stringify({ type: "module", exports: "./index.js" }),
    "node_modules/broken/index.d.ts": 'export { thing } from "not-there";\n',
  });
  await expect(typeCheck(broken, "typescript", "nodenext", ["src"])).rejects.toThrow("TS2307");
});

test("a worker that needs Node is found", async () => {
  using sound = made({ "worker.mjs": "export default { fetch: () => new Response(API) };\n" });
  await buildWorker(sound, "http://localhost:1");
  sound.write("worker.mjs", 'export { readFileSync as default } from "node:fs";\n');
  await expect(buildWorker(sound, "http://localhost:1")).rejects.toThrow('Could not resolve "node:fs"');
});

test("a page shows what its bundle renders, and one that needs Node is found", async () => {
  const show = (what: string): string =>
    `document.querySelector("main").innerHTML = '<p id="end">' + ${what} + "</p>";\n`;
  const index = '<main></main><script type="module" src="/page.tsx"></script>';
  using page = made({ "index.html": index, "page.tsx": show("API") });
  const bundle = await buildPage(page, "http://localhost:1");
  const shown = await run(process.execPath, [join(import.meta.dirname, "in-page.ts"), bundle], page.folder);
  expect(shown).toBe("http://localhost:1\n");
  page.write("page.tsx", `import fs from "node:fs";\n${show("String(fs)")}`);
  await expect(buildPage(page, "http://localhost:1")).rejects.toThrow("imports node:fs");
});

test("a project gets the peers that its packages need, and the optional ones when it wants them", async () => {
  const peers = { peerDependencies: { react: "*", vitest: "*" }, peerDependenciesMeta: { vitest: { optional: true } } };
  using one = await packed(peers);
  const names = (optional: boolean): string[] => Object.keys(externals([one.tarball], optional)).sort();
  expect(names(false)).toEqual(["@types/node", "@types/react", "@types/react-dom", "react", "react-dom"]);
  expect(names(true)).toContain("vitest");
  expect(Object.values(externals([one.tarball], true)).join()).toMatch(/^[\d.,]+$/);
});

test("a peer that is not installed here is told, and how to have it", async () => {
  using one = await packed({ peerDependencies: { "not-there": "*" } });
  expect(() => externals([one.tarball], false)).toThrow("add it to the dependencies in test/package.json");
});

test("every entry of a package is imported", async () => {
  using one = await packed({
    exports: { ".": "./dist/index.js", "./more": "./dist/more.js", "./package.json": "./p" },
  });
  expect(entries([one.tarball])).toBe(
    'export * as entry0 from "@acme/sound";\nexport * as entry1 from "@acme/sound/more";\n',
  );
});
