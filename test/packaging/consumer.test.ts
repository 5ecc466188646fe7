import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Compiler, type Consumer, type Resolution, installConsumer, typeCheck } from "./support/consumer.ts";
import { readJson } from "./support/pack.ts";
import { readmeExamples } from "./support/readme-examples.ts";
import { run } from "./support/run.ts";

const scratch = mkdtempSync(join(tmpdir(), "specloom-consumer-"));
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");
const MATRIX: readonly (readonly [Compiler, Resolution])[] = [
  ["typescript", "nodenext"],
  ["typescript", "bundler"],
  ["typescript-5", "nodenext"],
  ["typescript-5", "bundler"],
];
/** The same kinds of files as above, from another description: each compiler and each resolution once. */
const GENERATED_MATRIX: typeof MATRIX = [
  ["typescript", "bundler"],
  ["typescript-5", "nodenext"],
];

let consumer: Consumer;

beforeAll(async () => {
  consumer = await installConsumer(scratch);
  for (const { file, code } of readmeExamples()) consumer.write(`src/${file}`, code);
  for (const name of ["iam.ts", "nine-operations.ts"]) consumer.write(`src/${name}`, fixture(name));
  for (const name of ["specloom.config.ts", "mocked.mjs", "pets.yaml"]) consumer.write(name, fixture(name));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("every README of a generated package, and the first one, has an example to compile", () => {
  const stems = readmeExamples().map(({ file }) => file.replace(/-\d+\.tsx?$/, ""));
  expect(stems).toEqual(
    expect.arrayContaining(["root", "packages-types", "packages-client", "packages-react-query", "packages-msw"]),
  );
  expect(stems.filter((stem) => stem === "root").length).toBeGreaterThanOrEqual(4);
});

// Together, since each compiler keeps one core busy.
test.concurrent.each(MATRIX)(
  "the examples of all READMEs and calls of all operations compile under %s, %s",
  async (compiler, resolution) => {
    await typeCheck(consumer, compiler, resolution, ["src", "specloom.config.ts"]);
  },
);

test("a type error is found, so the checks above check", async () => {
  consumer.write(
    "wrong/wrong.ts",
    'import { getUser } from "@iam-users/client";\nexport const wrong: string = getUser;\n',
  );
  await expect(typeCheck(consumer, "typescript", "nodenext", ["wrong"])).rejects.toThrow("TS2322");
});

test("the client calls the mock in plain JavaScript and reads the description's examples", async () => {
  const printed: unknown = JSON.parse(await run(process.execPath, ["mocked.mjs"], consumer.folder));
  expect(printed).toEqual({
    status: 200,
    email: expect.stringContaining("@"),
    missing: 404,
    error: expect.any(String),
  });
});

describe("specloom, installed from its tarball", () => {
  const specloom = (...args: string[]): Promise<string> =>
    run("npx", ["--no-install", "specloom", ...args], consumer.folder);

  beforeAll(async () => {
    await specloom("generate", "--spec", "pets.yaml", "--scope", "@acme", "--out", "flags");
    await specloom("generate");
  });

  test("generates the four packages, by flags and by a configuration alike", () => {
    const targets = ["client", "msw", "react-query", "types"];
    for (const output of ["flags", "generated"]) expect(readdirSync(join(consumer.folder, output))).toEqual(targets);
    const index = (output: string): string =>
      readFileSync(join(consumer.folder, output, "client/src/generated/operations/list-pets.ts"), "utf8");
    expect(index("flags")).toBe(index("generated"));
  });

  test("names the published runtime and sibling packages by version", () => {
    const { dependencies } = readJson<{ readonly dependencies: object }>(
      join(consumer.folder, "flags/client/package.json"),
    );
    const { version } = readJson<{ readonly version: string }>(
      join(consumer.folder, "node_modules/@specloom/runtime/package.json"),
    );
    expect(dependencies).toEqual({ "@acme/types": "^0.1.0", "@specloom/runtime": `^${version}` });
  });

  test.concurrent.each(GENERATED_MATRIX)("what it generates compiles under %s, %s", async (compiler, resolution) => {
    consumer.write("pets/pets.ts", fixture("pets.ts"));
    const names = ["types", "client", "react-query", "msw"];
    const paths = Object.fromEntries(
      names.map((name) => [`@acme/${name}`, [`./flags/${name}/src/generated/index.ts`]]),
    );
    await typeCheck(consumer, compiler, resolution, ["pets", "flags"], paths);
  });

  test("finds that nothing changed, and that something did", async () => {
    expect(await specloom("generate", "--check")).toContain("everything is up to date");
    expect(readdirSync(join(consumer.folder, "node_modules/.cache/specloom")).length).toBeGreaterThan(0);
    const file = "generated/types/src/generated/index.ts";
    consumer.write(file, `${readFileSync(join(consumer.folder, file), "utf8")}// mine\n`);
    await expect(specloom("generate", "--check")).rejects.toThrow("E_HAND_EDITED");
    await specloom("generate", "--force");
    expect(await specloom("generate", "--check")).toContain("everything is up to date");
  });

  test("is a library, too", async () => {
    const script =
      'import { loadModel } from "specloom"; console.log((await loadModel({ spec: "pets.yaml" })).model.operations.map(({ id }) => id).join());';
    expect((await run(process.execPath, ["--input-type=module", "-e", script], consumer.folder)).trim()).toBe(
      "listPets,addPet",
    );
  });
});
