import { expect, test } from "vitest";
import { type Files, packed } from "../testing/packed.ts";
import { sameTwice } from "./same-twice.ts";

/** What is found, where the second build differs. */
async function found(files: Files, date: number): Promise<string[]> {
  using first = await packed();
  using second = await packed({}, files, date);
  return sameTwice(first.tarball, second.tarball).map(({ where, what }) => `${where}: ${what}`);
}

test("nothing is found in the same bytes", async () => {
  expect(await found({}, 1)).toEqual([]);
});

test("a build that writes the time is found, by file", async () => {
  expect(await found({ "dist/index.js": "export const built = 1790000000;\n" }, 1)).toEqual([
    "dist/index.js: is another after a build from the same sources in another folder",
  ]);
});

test("what an earlier build left behind is found, and what it did not make", async () => {
  expect(await found({ "dist/index.js": undefined, "dist/index-4f2a.js": "" }, 1)).toEqual([
    "dist/index-4f2a.js: is there only after a build from the same sources in another folder",
    "dist/index.js: is gone after a build from the same sources in another folder",
  ]);
});

test("a pack that keeps the dates of files is found", async () => {
  expect(await found({}, 1_790_000_000)).toEqual([
    "the tarball: the files are the same, but the archive is not: dates, modes or their order",
  ]);
});
