import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { withAltered } from "./altered-input.ts";
import type { Experiment } from "./experiment.ts";
import { experimentsOf } from "./experiments-of.ts";
import type { Input } from "./input.ts";
import { keyOf, partAt } from "./path.ts";
import { recorded } from "./recorded.ts";
import { ownSources } from "./testing/sources-of.ts";

let input: Input;
let experiments: readonly Experiment[];

beforeAll(async () => {
  ({ input } = await ownSources());
  const { copy, reads, during } = recorded(input);
  during(() => readAll(copy));
  experiments = experimentsOf(input, reads);
}, 60_000);

/** Reads every part of something. */
function readAll(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const member of value instanceof Map ? value.values() : Object.values(value)) readAll(member);
}

/** Maps and sets too, in their order. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Set ? { entries: [...part] } : part,
  );
}

describe("an altered input", () => {
  test("is as it was when the work is done, whatever was altered", () => {
    const own = structuredClone(input);
    const before = textOf(own);
    fc.assert(
      fc.property(fc.subarray([...experiments.keys()], { maxLength: 40 }), (indexes) => {
        const some = indexes.flatMap((index) => experiments[index] ?? []);
        withAltered(own, some, 0, () => undefined);
        expect(textOf(own)).toBe(before);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test("is as it was when the work fails", () => {
    const own = structuredClone(input);
    const before = textOf(own);
    expect(() =>
      withAltered(own, experiments, 0, () => {
        throw new Error("no such file");
      }),
    ).toThrow("no such file");
    expect(textOf(own)).toBe(before);
  });

  test("is another one while the work runs", () => {
    const own = structuredClone(input);
    const before = textOf(own);
    for (const experiment of experiments.filter((_, index) => index % 200 === 0))
      expect([keyOf(experiment.path), withAltered(own, [experiment], 0, () => textOf(own)) === before]).toEqual([
        keyOf(experiment.path),
        false,
      ]);
  }, 60_000);

  test("asks about parts that are there", () => {
    for (const { path } of experiments) expect(partAt(input, path)).toBeDefined();
    expect(experiments.length).toBeGreaterThan(1000);
  });

  test("has another name of an operation wherever it is named", () => {
    const own = structuredClone(input);
    const rename = experiments.find(({ kind, path }) => kind === "rename" && path[1] === "operations");
    const id = own.model.operations[0]?.id ?? "";
    expect(textOf(own)).toContain(JSON.stringify(id));
    if (rename !== undefined)
      withAltered(own, [rename], 0, () => expect(textOf(own.model)).not.toContain(`"operation":${JSON.stringify(id)}`));
  });
});
