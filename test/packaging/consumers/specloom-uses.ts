import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { startMockOf } from "../../mock-server/support/mock-process.ts";
import { run } from "../support/run.ts";
import { readManifest } from "../tarball/manifest.ts";
import { fixture } from "./fixture.ts";
import { once } from "./once.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import { type Compiler, type Resolution, typeCheck } from "./type-check.ts";
import type { Use } from "./use.ts";

const PROGRAM = "node_modules/specloom/bin/specloom.js";
const TARGETS = ["client", "msw", "react-query", "types"];

/** The command as installed, on a description that it has not seen. */
export function specloomUses({ npm }: Projects): Use[] {
  const generated = once(async () => generate(await npm()));
  const use = (name: string, work: (project: Project) => Promise<void>): Use => ({
    name: `specloom ${name}`,
    uses: ["specloom", "@specloom/runtime"],
    fix: "try it in the project that `--keep` leaves in npm",
    run: async () => {
      await work(await generated());
      return [];
    },
  });
  return [
    use("generates, by flags and by a configuration alike", async (project) => sameBothWays(project)),
    // The same kinds of files as those of this API, from another: each compiler and each resolution once.
    use("writes what TypeScript 7 compiles (bundler)", (project) => compiles(project, "typescript", "bundler")),
    use("writes what TypeScript 5.9 compiles (nodenext)", (project) => compiles(project, "typescript-5", "nodenext")),
    use("finds that nothing changed, and that something did", findsChanges),
    use("is a library, too", isLibrary),
    use("serves a mock", servesMock),
  ];
}

async function specloom({ folder }: Project, ...args: readonly string[]): Promise<string> {
  return run(process.execPath, [PROGRAM, ...args], folder);
}

async function generate(project: Project): Promise<Project> {
  for (const name of ["specloom.config.ts", "pets.yaml"]) project.write(name, fixture(name));
  await specloom(project, "generate", "--spec", "pets.yaml", "--scope", "@acme", "--out", "flags");
  await specloom(project, "generate");
  return project;
}

function sameBothWays({ folder }: Project): void {
  for (const output of ["flags", "generated"]) assert.deepEqual(readdirSync(join(folder, output)), TARGETS);
  const module = "client/src/generated/operations/list-pets.ts";
  const read = (output: string): string => readFileSync(join(folder, output, module), "utf8");
  assert.equal(read("flags"), read("generated"));
  const runtime = readManifest(join(folder, "node_modules/@specloom/runtime"));
  const { dependencies } = readManifest(join(folder, "flags/client")).dependencies;
  assert.deepEqual(dependencies, { "@acme/types": "^0.1.0", "@specloom/runtime": `^${runtime.version}` });
}

async function compiles(project: Project, compiler: Compiler, resolution: Resolution): Promise<void> {
  project.write("pets/pets.ts", fixture("pets.ts"));
  const paths = TARGETS.map((name) => [`@acme/${name}`, [`./flags/${name}/src/generated/index.ts`]]);
  // The declarations of what is installed are checked where all of it is.
  const more = { paths: Object.fromEntries(paths), skipLibCheck: true };
  await typeCheck(project, compiler, resolution, ["pets", "flags"], more);
}

async function findsChanges(project: Project): Promise<void> {
  const upToDate = /everything is up to date/;
  assert.match(await specloom(project, "generate", "--check"), upToDate);
  assert.ok(readdirSync(join(project.folder, "node_modules/.cache/specloom")).length > 0);
  const file = "generated/types/src/generated/index.ts";
  project.write(file, `${readFileSync(join(project.folder, file), "utf8")}// mine\n`);
  await assert.rejects(specloom(project, "generate", "--check"), /E_HAND_EDITED/);
  await specloom(project, "generate", "--force");
  assert.match(await specloom(project, "generate", "--check"), upToDate);
}

async function isLibrary({ folder }: Project): Promise<void> {
  const script =
    'import { loadModel } from "specloom"; console.log((await loadModel({ spec: "pets.yaml" })).model.operations.map(({ id }) => id).join());';
  const printed = await run(process.execPath, ["--input-type=module", "-e", script], folder);
  assert.equal(printed.trim(), "listPets,addPet");
}

async function servesMock({ folder }: Project): Promise<void> {
  await using mock = await startMockOf(join(folder, PROGRAM), folder, ["--spec", "pets.yaml"]);
  const response = await fetch(`${mock.url}/pets`);
  assert.deepEqual(await response.json(), [{ id: 1, name: "Rex" }]);
}
