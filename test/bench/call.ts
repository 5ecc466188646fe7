/**
 * What a call costs beyond a bare `fetch` to the same stub, beside openapi-fetch. Rewrites the table in README.md; with
 * --quick it measures fewer rounds and rewrites nothing. Exits with 0 whatever the figures.
 */
import { join } from "node:path";
import { type Caller, REFERENCE, callers } from "./callers.ts";
import { median } from "./measure.ts";
import { reach } from "./reach.ts";
import { rewriteTable } from "./table.ts";

const README = join(import.meta.dirname, "../../README.md");
const quick = process.argv.includes("--quick");
const ROUNDS = quick ? 101 : 501;
/** Few, so that whatever else the machine does meets all contenders of a round alike. */
const CALLS = 100;

/** Microseconds that a call of a contender takes, over many of them, one after another. */
async function timeOf({ call }: Caller): Promise<number> {
  const begin = performance.now();
  for (let count = 0; count < CALLS; count++) await call();
  return ((performance.now() - begin) / CALLS) * 1_000;
}

/** Every contender once per round, each round starting with another one. */
async function measure(rounds: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(callers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const start = round % callers.length;
    for (const caller of [...callers.slice(start), ...callers.slice(0, start)]) {
      times.get(caller.name)?.push(await timeOf(caller));
    }
  }
  return times;
}

// What does not count: the compiler of the engine has to see everything first.
await measure(40);
const times = await measure(ROUNDS);
const bare = times.get("bare") ?? [];
const overhead = (name: string): number =>
  median((times.get(name) ?? []).map((time, round) => time - (bare[round] ?? Number.NaN)));

const figures = callers
  .filter(({ name }) => name !== "bare")
  .map((caller) => ({ ...caller, ratio: overhead(caller.name) / overhead(REFERENCE) }));
const rows = figures.map(({ name, ratio }) => `| ${name} | ${ratio.toFixed(2)} |`);
const reached = figures.flatMap(({ name, ratio, most }) => (most === undefined ? [] : [reach(name, ratio, most)]));
const how = [
  "Time of one call of `getUser` less that of a bare `fetch(url, { headers })` to the same stub and `json()`; openapi-fetch's",
  "= 1.",
  `Medians of ${ROUNDS} interleaved rounds of ${CALLS} calls, Node ${process.versions.node}.`,
].join(" ");
const table = ["| one call | ratio |", "|---|---|", ...rows, "", how].join("\n");
const absolute = callers.map(({ name }) => `${name}: ${median(times.get(name) ?? []).toFixed(2)} µs`);
console.log([table, "", ...absolute, "", ...reached].join("\n"));
if (!quick) rewriteTable(README, table, "call");
