/**
 * What answering one request costs, beside a handler of msw that only answers. Rewrites the table in README.md; with
 * --quick it measures fewer rounds and rewrites nothing. Exits with 0 whatever the figures.
 */
import { join } from "node:path";
import { getUserHandler, listUsersHandler } from "@iam-users/msw";
import * as lite from "@iam-users/msw/lite";
import { type RequestHandler, getResponse } from "msw";
import { HttpResponse, http } from "msw/http";
import { median } from "./measure.ts";
import { reach } from "./reach.ts";
import { rewriteTable } from "./table.ts";

const README = join(import.meta.dirname, "../../README.md");
const quick = process.argv.includes("--quick");
const ROUNDS = quick ? 31 : 201;
const CALLS = 50;

const origin = "https://api.segmentapis.com";
const headers = { authorization: "Bearer token", accept: "application/vnd.segment.v1+json" };
interface Contender {
  readonly name: string;
  readonly url: string;
  readonly handler: RequestHandler;
  /** The name of the contender that is 1. */
  readonly reference: string;
  readonly most?: number;
}

const user = `${origin}/users/sgJDWk3K21k6LE3tLU9nRK`;
const users = `${origin}/users?pagination.count=3`;

/** A handler of msw's own, which only answers, with what ours answers. */
async function bare(ours: RequestHandler, url: string, path: string): Promise<Contender> {
  const response = await getResponse([ours], new Request(url, { headers }));
  const body = (await response?.json()) as object;
  const name = `msw's own at \`${path}\`, which only answers`;
  return { name, url, handler: http.get(origin + path, () => HttpResponse.json(body)), reference: name };
}

const one = await bare(getUserHandler(), user, "/users/:userId");
const list = await bare(listUsersHandler(), users, "/users");
const contenders: readonly Contender[] = [
  one,
  list,
  { name: "`getUserHandler()`", url: user, handler: getUserHandler(), reference: one.name, most: 1.5 },
  { name: "`listUsersHandler()`", url: users, handler: listUsersHandler(), reference: list.name, most: 1.5 },
  {
    name: '`listUsersHandler({ validate: "off" })`',
    url: users,
    handler: listUsersHandler({ validate: "off" }),
    reference: list.name,
  },
  {
    name: "`getUserHandler()` of `@iam-users/msw/lite`",
    url: user,
    handler: lite.getUserHandler(),
    reference: one.name,
  },
  {
    name: "`listUsersHandler()` of `@iam-users/msw/lite`",
    url: users,
    handler: lite.listUsersHandler(),
    reference: list.name,
  },
];

/** Microseconds that an answer takes, over many of them, one after another. */
async function timeOf({ url, handler }: Contender): Promise<number> {
  const begin = performance.now();
  for (let count = 0; count < CALLS; count++) {
    const response = await getResponse([handler], new Request(url, { headers }));
    if (response?.status !== 200) throw new Error(`answered ${response?.status}`);
    await response.text();
  }
  return ((performance.now() - begin) / CALLS) * 1_000;
}

/** Every contender once per round, each round starting with another one. */
async function measure(rounds: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const start = round % contenders.length;
    for (const contender of [...contenders.slice(start), ...contenders.slice(0, start)])
      times.get(contender.name)?.push(await timeOf(contender));
  }
  return times;
}

// What does not count: the compiler of the engine has to see everything first.
await measure(10);
const times = await measure(ROUNDS);
const ratioOf = ({ name, reference }: Contender): number => {
  const base = times.get(reference) ?? [];
  return median((times.get(name) ?? []).map((time, round) => time / (base[round] ?? Number.NaN)));
};
const figures = contenders.map((contender) => ({ ...contender, ratio: ratioOf(contender) }));
const rows = figures.map(({ name, ratio }) => `| ${name} | ${ratio.toFixed(2)} |`);
const how = [
  "Time of one `getResponse(handlers, request)`, the body read, validation included unless it is off or the handler lite; msw's own handler of the same body = 1.",
  `Medians of ${ROUNDS} interleaved rounds of ${CALLS}, Node ${process.versions.node}.`,
].join(" ");
const table = ["| one mocked answer | ratio |", "|---|---|", ...rows, "", how].join("\n");
const reached = figures.flatMap(({ name, ratio, most }) => (most === undefined ? [] : [reach(name, ratio, most)]));
console.log([table, "", ...reached].join("\n"));
if (!quick) rewriteTable(README, table, "mock");
