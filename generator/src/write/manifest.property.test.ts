import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type ManifestMerge, mergeManifest } from "./manifest.ts";
import type { Json, JsonObject } from "./output.ts";

/** What a generator may plan: members of every kind, each of which may be missing or have one of two values. */
const plans: fc.Arbitrary<JsonObject> = fc.record(
  {
    name: fc.constant("@x/client"),
    version: fc.constantFrom("0.1.0", "0.2.0"),
    description: fc.constantFrom("One.", "Two."),
    keywords: fc.subarray(["a", "b", "c"], { minLength: 1 }),
    type: fc.constantFrom("module", "commonjs"),
    exports: fc.constantFrom<JsonObject>(
      { ".": "./a.js" },
      { ".": { types: "./a.d.ts", default: "./a.js" }, "./b": "./b.js" },
    ),
    files: fc.subarray(["dist", "src", "!src/**/*.test.*"], { minLength: 1 }),
    engines: fc.record({ node: fc.constantFrom(">=20", ">=22") }),
    scripts: fc.record({ build: fc.constantFrom("tsc", "tsc -b") }),
    dependencies: fc.dictionary(fc.constantFrom("p", "q"), fc.constantFrom("^1.0.0", "^2.0.0"), { minKeys: 1 }),
  },
  { requiredKeys: ["name", "version"] },
);

/** What a person adds: none of these names is one of ours. */
const values: fc.Arbitrary<Json> = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.array(fc.string()),
  fc.dictionary(fc.constantFrom("x", "y", "__proto__"), fc.integer(), { noNullPrototype: true }),
);
const additions = fc.record({
  top: fc.dictionary(fc.constantFrom("private", "funding", "my-tool", "__proto__", "1", "sponsors"), values, {
    noNullPrototype: true,
  }),
  scripts: fc.dictionary(fc.constantFrom("test", "lint"), fc.string()),
  dependencies: fc.dictionary(fc.constantFrom("mine", "@mine/other"), fc.string()),
  exports: fc.dictionary(fc.constantFrom("./mine", "./~odd/path"), fc.string()),
  keywords: fc.uniqueArray(fc.constantFrom("mine", "a/b", "~0")),
  files: fc.uniqueArray(fc.constantFrom("docs", "!dist/**/*.map")),
  version: fc.option(fc.constantFrom("1.2.3", "9.0.0-next.1"), { nil: undefined }),
  /** Proposals of ours that are said otherwise. */
  said: fc.record(
    { description: fc.constant("Mine."), license: fc.constant("0BSD"), engines: fc.constant({ node: ">=24" }) },
    { requiredKeys: [] },
  ),
  indent: fc.constantFrom("  ", "\t", "    "),
  /** Which members stand first: people move things. */
  first: fc.subarray(["dependencies", "scripts", "version", "keywords"]),
});
type Additions = typeof additions extends fc.Arbitrary<infer T> ? T : never;

const GROUPS = ["scripts", "dependencies", "exports"] as const;
const LISTS = ["keywords", "files"] as const;

/** What a person makes of a package.json. */
function edited(text: string, added: Additions): string {
  const manifest = entriesOf(JSON.parse(text));
  for (const name of GROUPS)
    if (Object.keys(added[name]).length > 0) manifest.set(name, { ...objectAt(manifest, name), ...added[name] });
  for (const name of LISTS) if (added[name].length > 0) manifest.set(name, [...added[name], ...listAt(manifest, name)]);
  for (const [name, value] of [...Object.entries(added.said), ...Object.entries(added.top)]) manifest.set(name, value);
  if (added.version !== undefined) manifest.set("version", added.version);
  const isFirst = ([name]: [string, Json]): boolean => added.first.some((other) => other === name);
  const entries = [...manifest];
  const ordered = [...entries.filter(isFirst), ...entries.filter((entry) => !isFirst(entry))];
  return JSON.stringify(Object.fromEntries(ordered), undefined, added.indent);
}

const entriesOf = (object: JsonObject): Map<string, Json> => new Map(Object.entries(object));
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectAt = (manifest: Map<string, Json>, name: string): JsonObject => {
  const value = manifest.get(name);
  return isObject(value) ? value : {};
};
const listAt = (manifest: Map<string, Json>, name: string): readonly Json[] => {
  const value = manifest.get(name);
  return Array.isArray(value) ? value : [];
};
const merge = (
  text: string | undefined,
  plan: JsonObject,
  record: ManifestMerge["record"] = new Map(),
): ManifestMerge => mergeManifest(text, plan, record, "package.json");

test("what a person added stays in the next run, whatever it plans; what the generator owns is as planned", () => {
  fc.assert(
    fc.property(plans, plans, additions, (first, second, added) => {
      const once = merge(undefined, first);
      const mine = edited(once.text, added);
      const next = merge(mine, second, once.record);
      expect(next.edits).toEqual([]);
      const manifest = entriesOf(JSON.parse(next.text));
      for (const [name, value] of Object.entries({ ...added.said, ...added.top }))
        expect(manifest.get(name)).toEqual(value);
      for (const name of GROUPS) expect(objectAt(manifest, name)).toMatchObject(added[name]);
      for (const name of LISTS) expect(listAt(manifest, name)).toEqual(expect.arrayContaining([...added[name]]));
      expect(manifest.get("version")).toBe(added.version ?? first["version"]);
      for (const [name, value] of Object.entries(second)) {
        if (name === "version" || name in added.said) continue;
        if (Array.isArray(value)) expect(listAt(manifest, name)).toEqual(expect.arrayContaining([...value]));
        else if (isObject(value)) expect(objectAt(manifest, name)).toMatchObject(value);
        else expect(manifest.get(name)).toBe(value);
      }
    }),
    { numRuns: 300 },
  );
});

test("what the generator no longer plans goes, and nothing of it stays", () => {
  fc.assert(
    fc.property(plans, plans, additions, (first, second, added) => {
      const once = merge(undefined, first);
      const next = merge(edited(once.text, added), second, once.record);
      const before = membersOf(merge(edited("{}", added), {}).text);
      const left = membersOf(next.text).filter((member) => !before.includes(member));
      const planned = membersOf(JSON.stringify(second));
      expect(left.filter((member) => !planned.includes(member))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Members, those of groups and items of lists, by name. */
function membersOf(text: string): string[] {
  return [...entriesOf(JSON.parse(text))].flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.map((item) => `${name} ${String(item)}`);
    return isObject(value) ? Object.keys(value).map((member) => `${name} ${member}`) : [name];
  });
}

test("a run after the run changes nothing; order and indentation of what was there stay", () => {
  fc.assert(
    fc.property(plans, plans, additions, (first, second, added) => {
      const once = merge(undefined, first);
      const mine = edited(once.text, added);
      const next = merge(mine, second, once.record);
      expect(merge(next.text, second, next.record)).toEqual(next);
      // With nothing new to say, not a byte.
      expect(merge(mine, first, once.record).text).toBe(mine);
      const [before, after] = [mine, next.text].map((text) => Object.keys(JSON.parse(text)));
      expect(after?.filter((name) => before?.includes(name))).toEqual(before?.filter((name) => after?.includes(name)));
      expect(/\n(\s+)"/.exec(next.text)?.[1]).toBe(added.indent);
    }),
    { numRuns: 300 },
  );
});
