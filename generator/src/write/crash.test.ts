import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeDisk } from "./disk.ts";
import type { WriteOptions } from "./output.ts";
import { run } from "./run.ts";
import {
  codesOf,
  contentsOf,
  faultsOf,
  fingerprintOf,
  optionsOf,
  packageOf,
  put,
  remove,
  scratch,
  watched,
} from "./testing/support.ts";

const script = fileURLToPath(new URL("testing/crash-script.ts", import.meta.url));
const msw = packageOf({ directory: "msw" });
const firstPlan = [packageOf(), msw];
/** Adds with new folders, changes, removes, empties a folder, changes package.json and README.md. */
const nextPlan = [
  packageOf({
    files: [
      { path: "src/generated/index.ts", text: "export const changed = true;\n" },
      { path: "src/generated/new/deep/x.ts", text: "x\n" },
    ],
    manifest: { name: "@x/client", dependencies: { b: "^2.0.0" } },
    readme: { title: "Client", sections: [{ name: "usage", text: "Use it." }] },
    record: { generator: "specloom@0.2.0", digest: "def" },
  }),
  msw,
];

let home: string;
let root: string;
let before: Record<string, string>;
let beforePrint: Record<string, string>;
let after: Record<string, string>;

beforeEach(() => {
  home = scratch();
  root = join(home, "root");
  run(optionsOf(join(home, "next"), { packages: firstPlan }));
  cpSync(join(home, "next"), root, { recursive: true, preserveTimestamps: true });
  before = contentsOf(root);
  beforePrint = fingerprintOf(root);
  run(optionsOf(join(home, "next"), { packages: nextPlan }));
  after = contentsOf(join(home, "next"));
});
afterEach(() => remove(home));

function options(parts: Partial<WriteOptions> = {}): WriteOptions {
  return optionsOf(root, { packages: nextPlan, ...parts });
}

/** Back to the state before, for the next round. */
function reset(): void {
  remove(root);
  mkdirSync(root);
  for (const [path, text] of Object.entries(before)) put(root, path, text);
  beforePrint = fingerprintOf(root);
}

/** The steps of a whole run. */
function stepsOf(act: (disk: typeof nodeDisk) => void): readonly string[] {
  const names: string[] = [];
  act(watched(nodeDisk, (_, name) => void names.push(name)));
  return names;
}

class DiskFull extends Error {
  readonly code = "ENOSPC";
  readonly syscall = "write";
}

/** Fails at one step only, as a full disk may. */
function failingAt(step: number): typeof nodeDisk {
  return watched(nodeDisk, (now) => {
    if (now === step) throw new DiskFull("no space left");
  });
}

/** Fails from a step on: to the disk it is as if the process had been killed there. */
function dyingAt(step: number): typeof nodeDisk {
  return watched(nodeDisk, (now) => {
    if (now >= step) throw new DiskFull("no space left");
  });
}

/** Files left by `.specloom` in any form. */
function leftovers(): readonly string[] {
  return readdirSync(root).filter((name) => name.startsWith(".specloom"));
}

describe("an error at any step", () => {
  test("leaves everything as it was, byte for byte, times and inodes too", () => {
    const steps = stepsOf((disk) => run(options(), disk));
    expect(contentsOf(root)).toEqual(after);
    expect(steps.length).toBeGreaterThan(25);
    for (const [index, name] of steps.entries()) {
      reset();
      const isHarmless = name === "removeFolder" || index === steps.length - 1;
      if (isHarmless) run(options(), failingAt(index + 1));
      else expect(faultsOf(() => run(options(), failingAt(index + 1)))).toMatchObject([{ code: "E_OUTPUT" }]);
      if (isHarmless) expect(withoutLeftovers()).toEqual(after);
      else expect([contentsOf(root), fingerprintOf(root), leftovers()]).toEqual([before, beforePrint, []]);
      if (!isHarmless) expect(run(options({ check: true })).changes.length).toBeGreaterThan(0);
    }
  });

  test("of a first run removes the folders that it made", () => {
    const fresh = join(home, "a", "b");
    const count = stepsOf((disk) => run(optionsOf(fresh), disk)).length;
    remove(join(home, "a"));
    for (let step = 1; step < count; step++) {
      expect(codesOf(() => run(optionsOf(fresh), failingAt(step)))).toEqual(["E_OUTPUT"]);
      expect(readdirSync(home)).not.toContain("a");
    }
  });

  test("an error that is not the disk's passes as it is, with everything put back", () => {
    const broken = watched(nodeDisk, (step) => {
      if (step === 20) throw new RangeError("a bug");
    });
    expect(() => run(options(), broken)).toThrow(RangeError);
    expect([contentsOf(root), fingerprintOf(root)]).toEqual([before, beforePrint]);
  });
});

describe("an error that does not go away", () => {
  test("leaves a state that the next run completes, also when that one dies at any step", () => {
    const count = stepsOf((disk) => run(options(), disk)).length;
    for (let first = 1; first <= count; first++) {
      for (let second = 1 + (first % 7); second <= count; second += 7) {
        reset();
        attempt(() => run(options(), dyingAt(first)));
        attempt(() => run(options(), dyingAt(second)));
        expectBeforeOrAfter();
      }
    }
  });
});

describe("a process that is killed", () => {
  test("leaves a state that the next run makes whole", () => {
    const steps = stepsOf((disk) => run(options(), disk));
    const journaled = steps.indexOf("rename", steps.indexOf("rename") + 1) + 1;
    for (let step = 1; step <= steps.length; step += 2) {
      reset();
      const { signal } = spawnSync(process.execPath, [script, JSON.stringify(options()), String(step)]);
      expect(signal).toBe("SIGKILL");
      if (step > journaled && step < steps.length) expectCheckRefuses();
      expectBeforeOrAfter(step > journaled ? after : before);
    }
  }, 60_000);
});

/** Recovers with a plan that changes nothing of its own, so that what recovery made is seen. */
function expectBeforeOrAfter(wanted?: Record<string, string>): void {
  const isAfter = wanted === after || (wanted === undefined && willCompleteForward());
  const plan = isAfter ? nextPlan : firstPlan;
  const report = run(options({ packages: plan }));
  expect(contentsOf(root)).toEqual(isAfter ? after : before);
  expect(report.changes).toEqual([]);
  expect(leftovers()).toEqual([]);
}

function willCompleteForward(): boolean {
  const names = leftovers();
  if (names.includes(".specloom")) return readdirSync(join(root, ".specloom")).includes("journal.json");
  return readFileSync(join(root, "client/src/generated/index.ts"), "utf8") === after["client/src/generated/index.ts"];
}

function expectCheckRefuses(): void {
  const print = fingerprintOf(root);
  expect(faultsOf(() => run(options({ check: true })))).toMatchObject([
    { code: "E_OUTPUT", fix: expect.stringContaining("specloom generate") },
  ]);
  expect(fingerprintOf(root)).toEqual(print);
}

function withoutLeftovers(): Record<string, string> {
  return Object.fromEntries(Object.entries(contentsOf(root)).filter(([path]) => !path.startsWith(".specloom")));
}

function attempt(action: () => unknown): void {
  try {
    action();
  } catch {
    // The disk died.
  }
}

/** Kills a run in the middle of its moves, some files moved and some not. */
function interrupt(): void {
  attempt(() => run(options(), dyingAt(20)));
  expect(readdirSync(join(root, ".specloom"))).toContain("journal.json");
}

describe("recovery", () => {
  const moved = "client/README.md";
  const pending = "client/src/generated/index.ts";

  test("refuses to overwrite what a person wrote in the meantime, unless forced", () => {
    interrupt();
    put(root, pending, "mine\n");
    put(root, moved, "mine\n");
    expect(codesOf(() => run(options()))).toEqual(["E_HAND_EDITED", "E_HAND_EDITED"]);
    expect(contentsOf(root)).toMatchObject({ [pending]: "mine\n", [moved]: "mine\n" });
    run(options({ force: true }));
    expect(contentsOf(root)[pending]).toBe(after[pending]);
    expect(leftovers()).toEqual([]);
  });

  test("never overwrites a stranger at a path that was to be added", () => {
    interrupt();
    put(root, "client/src/generated/new/deep/x.ts", "mine\n");
    expect(codesOf(() => run(options({ force: true })))).toEqual(["E_FOREIGN_FILE"]);
  });

  test("undoes a run whose staged contents did not survive", () => {
    interrupt();
    const staged = readdirSync(join(root, ".specloom")).find((name) => name.startsWith("new-"));
    writeFileSync(join(root, ".specloom", staged ?? ""), "");
    run(options({ packages: firstPlan }));
    expect(contentsOf(root)).toEqual(before);
  });

  test("follows no link that was put in the way", () => {
    interrupt();
    renameSync(join(root, "client"), join(home, "elsewhere"));
    rmSync(join(root, "client"), { force: true });
    cpSync(join(home, "elsewhere"), join(home, "copy"), { recursive: true });
    spawnSync("ln", ["-s", join(home, "elsewhere"), join(root, "client")]);
    expect(codesOf(() => run(options({ force: true })))).toEqual(["E_OUTPUT"]);
    expect(contentsOf(join(home, "elsewhere"))).toEqual(contentsOf(join(home, "copy")));
  });

  test.each(["", "{", '{"moves":[{"path":"../../x","before":"0"}],"folders":[],"emptied":[]}'])(
    "refuses a journal that it cannot trust: %j",
    (text) => {
      put(root, ".specloom/journal.json", text);
      expect(codesOf(() => run(options()))).toEqual(["E_OUTPUT"]);
      expect(codesOf(() => run(options({ check: true })))).toEqual(["E_OUTPUT"]);
    },
  );
});

describe("the lock", () => {
  test.each([false, true])("a live process keeps others out (check: %s)", (check) => {
    put(root, `.specloom/owner-${process.ppid}`, "");
    const [fault] = faultsOf(() => run(options({ check })));
    expect(fault).toMatchObject({ code: "E_BUSY", file: root });
    expect(fault?.message).toContain(String(process.ppid));
    expect(contentsOf(root)).toMatchObject(before);
  });

  test("a run that starts while another one writes is refused, and neither harms the other", () => {
    const codes = new Set<string>();
    const disk = watched(nodeDisk, (step) => {
      if (step === 12) for (const code of codesOf(() => run(options()))) codes.add(code);
    });
    run(options(), disk);
    expect([...codes]).toEqual(["E_BUSY"]);
    expect(contentsOf(root)).toEqual(after);
  });

  test("losing the race for the lock is E_BUSY and leaves nothing", () => {
    const disk = watched(nodeDisk, (_, name) => {
      if (name === "rename") put(root, `.specloom/owner-${process.ppid}`, "");
    });
    expect(codesOf(() => run(options(), disk))).toEqual(["E_BUSY"]);
    expect(leftovers()).toEqual([".specloom"]);
  });

  test("what a dead process left on its way to the lock goes away, what is not ours stays", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    put(root, `.specloom-${pid}/owner-${pid}`, "");
    put(root, ".specloom-1/notes.txt", "mine");
    put(root, ".specloom-notes/x", "mine");
    run(options());
    expect(leftovers()).toEqual([".specloom-1", ".specloom-notes"]);
  });

  test("a folder of the user's with the lock's name is not touched", () => {
    put(root, ".specloom/notes.txt", "mine");
    expect(codesOf(() => run(options()))).toEqual(["E_OUTPUT"]);
    expect(contentsOf(root)).toEqual({ ...before, ".specloom/notes.txt": "mine" });
  });
});
