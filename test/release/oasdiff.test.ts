import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { OASDIFF_KINDS } from "../../generator/src/release/testing/oasdiff-kinds.ts";
import { KINDS } from "../../generator/src/release/rules/rules.ts";
import { comparePair } from "./compare-pair.ts";
import { type Step, patched } from "./patch.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");
const shop: unknown = parse(read("bases/shop.yaml"));
const samples: Readonly<Record<string, { readonly before?: readonly Step[]; readonly after: readonly Step[] }>> = parse(
  read("oasdiff-samples.yaml"),
);

test("every kind that oasdiff tells apart is one here, or there is a reason why it is none", () => {
  const all = Object.values(OASDIFF_KINDS);
  expect(all).toHaveLength(509);
  for (const kind of all.flatMap((one) => ("none" in one ? [] : [...one]))) expect(KINDS).toContain(kind);
});

describe.each(Object.entries(samples))("%s", (name, { before = [], after }) => {
  test("is told as one of its counterparts", async () => {
    const counterpart = OASDIFF_KINDS[name];
    const old = patched(shop, before);
    const { changes } = await comparePair({
      before: JSON.stringify(old),
      after: JSON.stringify(patched(old, after)),
      tags: [],
    });
    const told = changes.map(({ kind }) => kind).filter((kind) => kind !== "output-changed");
    if (counterpart === undefined || "none" in counterpart) expect(told).toEqual([]);
    else expect(told.filter((kind) => counterpart.includes(kind))).not.toEqual([]);
  });
});
