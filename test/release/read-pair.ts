import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { type Step, patched } from "./patch.ts";
import { type Rewrite, isRewrite, rewritten } from "./rewrite.ts";

const PAIRS = join(import.meta.dirname, "pairs");
const ROOT = join(import.meta.dirname, "../..");
const SHOP = "/test/release/bases/shop.yaml";

/** Two documents that differ in one idea, and what is to be said of them. */
export interface Pair {
  readonly name: string;
  readonly about: string;
  /** Of generator/docs/release-rules.md. */
  readonly row: number;
  readonly tags: readonly string[];
  /** Bumps of types, client, react-query and msw: any of these letters. */
  readonly bumps: readonly (readonly string[])[];
  /** Ids of changes, sorted. */
  readonly changes: readonly string[];
  /** Kinds that may be told too, where the rules leave it open. */
  readonly allow: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Every pair of `pairs/`, by name. */
export function readPairs(): readonly Pair[] {
  return readdirSync(PAIRS)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => readPair(basename(file, ".yaml")));
}

/** A pair: the shop of `bases/`, or another base, changed by the steps of `before`, then by those of `after`. */
export function readPair(name: string): Pair {
  const given: Given = parse(readFileSync(join(PAIRS, `${name}.yaml`), "utf8"));
  const base: unknown = parse(readFileSync(join(ROOT, given.base ?? SHOP), "utf8"));
  const before = patched(base, given.before ?? []);
  const after = patched(before, given.after ?? []);
  if (given.rewrite !== undefined && !isRewrite(given.rewrite)) throw new Error(`${name}: no such rewrite`);
  return {
    name,
    about: given.about,
    row: given.row,
    tags: given.tags ?? [],
    bumps: given.bumps.split(" ").map((letters) => letters.split("|")),
    changes: [...given.changes].sort(),
    allow: given.allow ?? [],
    before: JSON.stringify(before),
    after: rewritten(after, given.rewrite),
  };
}

interface Given {
  readonly about: string;
  readonly row: number;
  /** From the root of the repository. */
  readonly base?: string;
  readonly tags?: readonly string[];
  readonly before?: readonly Step[];
  readonly after?: readonly Step[];
  readonly rewrite?: Rewrite;
  readonly bumps: string;
  readonly changes: readonly string[];
  readonly allow?: readonly string[];
}
