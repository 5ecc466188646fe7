import { spawnSync } from "node:child_process";

/** One command to time. */
export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Variables beside those of `cleanEnvironment`. */
  readonly env?: () => NodeJS.ProcessEnv;
  /** Puts the disk into the state that the run starts from; not timed. */
  readonly prepare?: () => void;
}

/** Milliseconds by name of the contender, one figure per round. */
export type Times = ReadonlyMap<string, readonly number[]>;

/**
 * Wall time of whole processes, in interleaved rounds: every contender once per round, each round starting with another
 * one, so that whatever else the machine does meets all of them.
 */
export function measure(contenders: readonly Contender[], rounds: number): Times {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const start = round % contenders.length;
    for (const contender of [...contenders.slice(start), ...contenders.slice(0, start)]) {
      times.get(contender.name)?.push(timeOf(contender));
    }
  }
  return times;
}

/** Runs a contender once. Returns milliseconds. Throws when the command fails, with what it printed. */
export function timeOf({ name, args, cwd, env, prepare }: Contender): number {
  prepare?.();
  const variables = { ...cleanEnvironment(), ...env?.() };
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd, env: variables, encoding: "utf8" });
  const elapsed = performance.now() - begin;
  if (status !== 0) throw new Error(`${name} exited with ${status}\n${stdout}${stderr}`);
  return elapsed;
}

/** What changes how Node starts. */
const NODE_SETTINGS = /^NODE_(?:OPTIONS|COMPILE_CACHE|DISABLE_COMPILE_CACHE|V8_COVERAGE)$/;

function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !NODE_SETTINGS.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}

/** The median over all rounds of a contender's time divided by the reference's in the same round. */
export function ratioTo(reference: string, name: string, times: Times): number {
  const base = times.get(reference) ?? [];
  return median((times.get(name) ?? []).map((time, round) => time / (base[round] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
