import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixture } from "./consumers/fixture.ts";
import { installByNpm } from "./consumers/install.ts";
import type { Project } from "./consumers/project.ts";
import { readmeExamples } from "./consumers/readme-examples.ts";
import { typeCheck } from "./consumers/type-check.ts";
import { run } from "./support/run.ts";
import { root } from "./support/workspace.ts";
import { readManifest } from "./tarball/manifest.ts";
import { packWorkspace } from "./testing/pack-workspace.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const scratch = mkdtempSync(join(tmpdir(), "specloom-peers-"));

/** The lowest version of every peer's range: in `^18.0.0 || ^19.0.0` it is 18.0.0. */
const LOWEST: Readonly<Record<string, string>> = Object.fromEntries(
  ["react-query", "msw"].flatMap((name) => {
    const { peerDependencies } = readManifest(join(root, "packages", name)).dependencies;
    return Object.entries(peerDependencies).map(([peer, range]) => [peer, /\d+\.\d+\.\d+/.exec(range)?.[0] ?? range]);
  }),
);
/** The types of React 18, which are no peer; those of 18.0 do not know of `react/jsx-runtime`. */
const TYPES = { "@types/react": "^18.3.0", "@types/react-dom": "^18.3.0" };

let consumer: Project;

beforeAll(async () => {
  const tarballs = await packWorkspace(scratch);
  consumer = await installByNpm("the lowest peers", join(scratch, "consumer"), tarballs, {
    ...LOWEST,
    ...TYPES,
    "react-dom": LOWEST["react"] ?? "",
  });
  for (const { file, code } of readmeExamples()) consumer.write(`src/${file}`, code);
  for (const name of ["iam.ts", "nine-operations.ts", "specloom.config.ts"])
    consumer.write(`src/${name}`, fixture(name));
  for (const name of ["msw.mjs", "loaded.mjs"]) consumer.write(name, fixture(name));
  for (const name of ["hooks.test-d.ts", "mock.test-d.ts"]) consumer.write(`src/${name}`, read(`test/types/${name}`));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("npm takes the lowest version of every peer's range", () => {
  expect(Object.keys(LOWEST).length).toBeGreaterThanOrEqual(4);
  for (const [peer, version] of Object.entries(LOWEST))
    expect(readManifest(join(consumer.folder, "node_modules", peer)).version).toBe(version);
});

// The declarations of old vitest and vite do not compile with the compilers of today, so those of packages are not checked.
test.each(["typescript", "typescript-5"] as const)(
  "the examples, and the exact types of hooks and mocks, compile with them under %s",
  async (compiler) => {
    await typeCheck(consumer, compiler, "nodenext", ["src"], { skipLibCheck: true });
  },
);

test("calls are mocked, and queries loaded, with them", async () => {
  const mocked: unknown = JSON.parse(await run(process.execPath, ["msw.mjs"], consumer.folder));
  expect(mocked).toMatchObject({ status: 200, missing: 404 });
  const loaded: unknown = JSON.parse(await run(process.execPath, ["loaded.mjs"], consumer.folder));
  expect(loaded).toEqual({ users: expect.any(Number), kept: true, pages: 1, stale: true });
});
