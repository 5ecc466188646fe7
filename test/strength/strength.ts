import { build, regenerate } from "../contract/faults/contract-run.ts";
import { type Sandbox, sandbox } from "../support/sandbox.ts";
import { askTests } from "./ask-tests.ts";
import { checkFaults } from "./check-faults.ts";
import type { Fault } from "./fault.ts";
import { allFaults } from "./faults/all-faults.ts";
import { readOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { logOutcome, progress } from "./progress.ts";
import { summaryOf } from "./summary.ts";
import { table } from "./table.ts";
import { tryFault } from "./try-fault.ts";

/*
 * How strong the contract tests are: sows each fault into a copy of the workspace and sees whether they turn red.
 *
 *   node test/strength/strength.ts [--only TEXT] [--jobs N] [--json]
 *
 * Ends with 1 where they find less than 95 % of the faults that can be built, and with 2 where it cannot be told: a fault
 * has no place any more, or tests are red without one.
 */

const ENOUGH = 0.95;

const { only, jobs, json } = readOptions(process.argv.slice(2));
const chosen = Object.entries(allFaults).flatMap(([place, faults]) =>
  faults
    .filter(({ title, file, first }) => [place, title, file, first].some((text) => text.includes(only)))
    .map((fault) => ({ place, fault })),
);

/** One copy for all of it, so that what is green is what the faults are sown into, whatever goes on in the workspace. */
await using sound = await sandbox();
const wrong = await checkFaults(
  sound.folder,
  chosen.map(({ fault }) => fault),
);
const reason = wrong.length > 0 ? wrong.join("\n") : await whyUnsound(sound);
if (reason === undefined) {
  const outcomes = await tryAll();
  console.log(json ? JSON.stringify({ ...summaryOf(outcomes), outcomes }, undefined, 2) : table(outcomes));
  process.exitCode = summaryOf(outcomes).share < ENOUGH ? 1 : 0;
} else {
  console.error(reason);
  process.exitCode = 2;
}

/** Why faults would tell nothing. */
async function whyUnsound(copy: Sandbox): Promise<string | undefined> {
  progress(0, chosen.length, "without a fault");
  await regenerate(copy);
  await build(copy, ["runtime", "types", "client", "react-query", "msw"]);
  const red = await askTests(copy);
  return red === undefined ? undefined : `${red} is red without a fault`;
}

/** Each job takes the next fault that none has taken. */
async function tryAll(): Promise<readonly Outcome[]> {
  const found = new Map<Fault, Outcome>();
  const queue = chosen.values();
  const work = async (): Promise<void> => {
    await using copy = await sandbox(sound.folder);
    for (const { place, fault } of queue) {
      progress(found.size, chosen.length, fault.title);
      const { title, file, regenerated } = fault;
      const outcome = { place, title, file, regenerated, ...(await tryFault(copy, sound, fault)) };
      found.set(fault, outcome);
      logOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  progress(chosen.length, chosen.length, "");
  return chosen.flatMap(({ fault }) => found.get(fault) ?? []);
}
