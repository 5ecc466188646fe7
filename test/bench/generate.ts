/**
 * How long `specloom generate` takes, beside openapi-typescript's own command on the same description. Rewrites the table
 * in README.md; with --quick it measures fewer rounds and rewrites nothing. Exits with 0 whatever the figures.
 */
import { join } from "node:path";
import { COLD, REFERENCE, SAME, contendersOf } from "./contenders.ts";
import { type Times, measure, ratioTo } from "./measure.ts";
import { makeProject } from "./project.ts";
import { rewriteTable, tableOf } from "./table.ts";

const README = join(import.meta.dirname, "../../README.md");
const quick = process.argv.includes("--quick");
const rounds = quick ? 5 : 21;

const project = await makeProject();
try {
  const contenders = contendersOf(project);
  // A round that does not count: fills Node's compile cache and the disk's, and makes what "nothing changed" starts from.
  measure(contenders, 1);
  const times = measure(contenders, rounds);
  const table = tableOf(
    contenders.map(({ name }) => [name, ratioTo(REFERENCE, name, times)]),
    rounds,
  );
  console.log(
    `${table}\n\n${reach("all four packages", COLD, 1, times)}\n${reach("nothing changed", SAME, 0.2, times)}`,
  );
  if (!quick) rewriteTable(README, table);
} finally {
  project.remove();
}

function reach(what: string, name: string, most: number, times: Times): string {
  const ratio = ratioTo(REFERENCE, name, times);
  return `reach: ${what} ≤ ${most.toFixed(1)} ×: ${ratio.toFixed(2)} ${ratio <= most ? "reached" : "missed"}`;
}
