import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { allChecks } from "./checks.ts";
import type { Check, Result } from "./command/check.ts";
import type { Options } from "./command/options.ts";
import { fateOf, jsonOf, summaryOf } from "./command/report.ts";
import { runCheck, runChecks } from "./command/run-checks.ts";
import { type Teller, teller } from "./command/teller.ts";
import { pnpm } from "./support/pnpm.ts";
import { type Member, chosen, expectBuilt, members, root } from "./support/workspace.ts";
import { packAll } from "./tarball/pack.ts";
import { type Tarball, openTarball } from "./tarball/tarball.ts";

/**
 * Builds, packs and checks, and prints what came of it.
 *
 * @returns whether nothing was found
 * @throws BadInput for what cannot be checked
 */
export async function releaseCheck(options: Options): Promise<boolean> {
  const all = members();
  const names = chosen(all, options.names).map(({ name }) => name);
  if (!options.build) expectBuilt(chosen(all, []));
  const scratch = await mkdtemp(join(tmpdir(), "release-check-"));
  try {
    const results = await check(options, all, names, scratch);
    console.log(options.json ? jsonOf(results) : summaryOf(results));
    return results.every(({ outcome }) => fateOf(outcome) !== "FAILED");
  } finally {
    if (options.keep) console.error(`left in ${scratch}`);
    else await rm(scratch, { recursive: true, force: true });
  }
}

/** What cannot be built or packed is all that is told. */
async function check(
  { build, json }: Options,
  all: readonly Member[],
  names: readonly string[],
  scratch: string,
): Promise<Result[]> {
  const told = teller(json);
  const tarballs: Tarball[] = [];
  const steps = [...(build ? [BUILD] : []), packing(chosen(all, []), scratch, tarballs)];
  const before = await inTurn(steps, told);
  if (before.some(({ outcome }) => fateOf(outcome) === "FAILED")) return before;
  await using asked = allChecks(all, tarballs, names, scratch);
  let done = 0;
  const results = await runChecks(asked.checks, availableParallelism(), (result) => {
    told.ended(result);
    told.now(`${(done += 1)}/${asked.checks.length}`);
  });
  told.now("");
  return [...before, ...results];
}

/** Until one fails. */
async function inTurn(steps: readonly Check[], told: Teller): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) {
    told.now(step.name);
    const result = await runCheck(step);
    told.ended(result);
    results.push(result);
    if (fateOf(result.outcome) === "FAILED") break;
  }
  return results;
}

const BUILD: Check = {
  name: "build",
  fix: "pnpm build says the same",
  run: async () => {
    await pnpm(["exec", "turbo", "run", "build"], root);
    return [];
  },
};

/** Packs into `scratch`, and hands over what it opened. */
function packing(packages: readonly Member[], scratch: string, tarballs: Tarball[]): Check {
  return {
    name: `pack ${packages.length} packages`,
    fix: "pnpm -r pack --dry-run says the same",
    run: async () => {
      const files = await packAll(
        root,
        packages.map(({ name }) => name),
        join(scratch, "tarballs"),
      );
      for (const [name, file] of files) tarballs.push(await openTarball(file, join(scratch, "unpacked", name)));
      return [];
    },
  };
}
