import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesetName, changesetText, mergeEntries, readChangeset, releasedBump } from "./changeset-file.ts";
import type { Entry } from "./entry.ts";

const one = { target: "types", name: "@acme/types", version: "1.0.0" } as const;
const sentence = fc.stringMatching(/^[A-Za-z`. ]{1,30}$/).map((text) => `X${text}.`);
const list = fc.array(sentence, { maxLength: 3 }).map((all) => [...new Set(all)].sort());
const entry: fc.Arbitrary<Entry> = fc.record({
  bump: fc.constantFrom("patch" as const, "minor" as const, "major" as const),
  sentences: fc.record({ major: list, minor: list, patch: list }),
});

test("what is written is read again, and a change by hand is noticed", () => {
  fc.assert(
    fc.property(entry, fc.constantFrom("0.1.0", "1.0.0"), (written, version) => {
      const text = changesetText(written, { ...one, version }, "shift");
      expect(readChangeset(text)).toEqual({ ...written, edited: false });
      expect(readChangeset(text.replaceAll("\n", "\r\n"))?.edited).toBe(false);
      expect(readChangeset(`${text}More.\n`)?.edited).toBe(true);
      expect(readChangeset(text.replace('"@acme/types": ', '"@acme/types":  '))?.edited).toBe(true);
    }),
  );
});

test("what a person wrote is not ours", () => {
  expect(readChangeset('---\n"@acme/types": minor\n---\n\nBy hand.\n')).toBeUndefined();
  expect(readChangeset('---\n# specloom: by hand\n"@acme/types": minor\n---\n\nBy hand.\n')).toBeUndefined();
});

test("merging is idempotent and takes the larger bump", () => {
  fc.assert(
    fc.property(entry, entry, (a, b) => {
      const merged = mergeEntries(a, b);
      expect(mergeEntries(merged, b)).toEqual(merged);
      expect(mergeEntries(b, a)).toEqual(merged);
    }),
  );
});

test("a name depends on API and package alone", () => {
  expect(changesetName("shop", one)).toMatch(/^specloom-acme-types-[0-9a-f]{8}\.md$/);
  expect(changesetName("shop", { ...one, version: "2.0.0" })).toBe(changesetName("shop", one));
  expect(changesetName("zoo", one)).not.toBe(changesetName("shop", one));
});

describe("below 1.0.0", () => {
  test.each([
    ["major", "minor"],
    ["minor", "patch"],
    ["patch", "patch"],
    ["none", "none"],
  ] as const)("%s is released as %s", (bump, released) => {
    expect(releasedBump(bump, "0.9.3", "shift")).toBe(released);
    expect(releasedBump(bump, "0.9.3", "keep")).toBe(bump);
    expect(releasedBump(bump, "1.0.0", "shift")).toBe(bump);
  });
});
