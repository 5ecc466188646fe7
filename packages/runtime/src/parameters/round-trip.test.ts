import {
  type Arbitrary,
  array,
  assert,
  bigInt,
  boolean,
  constant,
  date,
  dictionary,
  double,
  integer,
  jsonValue,
  letrec,
  maxSafeInteger,
  oneof,
  option,
  property,
  record,
  string,
  tuple,
} from "fast-check";
import { describe, expect, test } from "vitest";
import type { Shape } from "./index.js";
import {
  cookie,
  cookieExploded,
  cookieJson,
  cookiePairs,
  deepObject,
  dotted,
  form,
  formJoined,
  header,
  headerExploded,
  headerJson,
  label,
  labelExploded,
  matrix,
  matrixExploded,
  pathJson,
  pipeDelimited,
  queryJson,
  queryPairs,
  reserved,
  simple,
  simpleExploded,
  spaceDelimited,
} from "./index.js";

/** A value as a caller gives it, what to expect, and what must be read: texts of dates, lists without their gaps. */
interface Sample {
  readonly given: unknown;
  readonly shape: Shape;
  readonly read: unknown;
}

/** What a style can carry: the README's table, as arbitraries. */
interface Carries {
  /** Texts of single values. */
  readonly text?: Arbitrary<string>;
  /** Texts of items and members; what is left out of `text` where a delimiter is not encoded. */
  readonly part?: Arbitrary<string>;
  /** Names of members. */
  readonly key?: Arbitrary<string>;
}

const anyText = string({ unit: "grapheme", maxLength: 8 });
const without = (text: Arbitrary<string>, ...marks: string[]): Arbitrary<string> =>
  text.filter((value) => marks.every((mark) => !value.includes(mark)));
/** Texts that are likely to hold what matters in a style. */
const anything = oneof(
  anyText,
  string({ unit: oneof(...[...'a1.,;=&+%|[]/ #~"é💥'].map((mark) => constant(mark))), maxLength: 6 }),
);

const plain = (given: unknown, shape: Shape, read: unknown = given): Sample => ({ given, shape, read });

/** @param hasDots - whether numbers may be written with a dot */
const single = (text: Arbitrary<string>, hasDots: boolean): Arbitrary<Sample> =>
  oneof(
    text.map((value) => plain(value, "string")),
    text.map((value) =>
      plain(value, ["string", "boolean"], value === "true" ? true : value === "false" ? false : value),
    ),
    integer().map((value) => plain(value, "integer")),
    maxSafeInteger().map((value) => plain(value === 0 ? 0 : value, ["integer", "null"])),
    bigInt().map((value) => plain(value, "integer", Number.isSafeInteger(Number(value)) ? Number(value) : value)),
    boolean().map((value) => plain(value, "boolean")),
    ...(hasDots
      ? [
          double({ noNaN: true, noDefaultInfinity: true }).map((value) => plain(value === 0 ? 0 : value, "number")),
          date({ noInvalidDate: true }).map((value) => plain(value, "string", value.toISOString())),
        ]
      : []),
  );

const gap = plain(undefined, "string");
const isGap = ({ given }: Sample): boolean => given === undefined || given === null;

/** Lists of one type and at least one item; null and undefined are left out (RFC 6570 §2.3). */
const lists = (item: Arbitrary<Sample>): Arbitrary<Sample> =>
  tuple(item, array(oneof(item, constant(gap), constant({ ...gap, given: null })), { maxLength: 5 })).map(
    ([first, others]) => {
      const items = [first, ...others.filter((other) => isGap(other) || other.shape === first.shape)];
      const kept = items.filter((one) => !isGap(one)).map(({ read }) => read);
      return plain(
        items.map(({ given }) => given),
        { array: first.shape },
        kept,
      );
    },
  );

/** Objects with at least one member, with their shapes; null and undefined members are left out. */
const objects = (key: Arbitrary<string>, member: Arbitrary<Sample>): Arbitrary<Sample> =>
  tuple(key, member, dictionary(key, option(member, { nil: gap }), { maxKeys: 4 })).map(([name, first, others]) => {
    const entries = [...Object.entries(others).filter(([other]) => other !== name), [name, first] as const];
    const kept = entries.filter(([, one]) => !isGap(one)).map(([other, { read }]) => [other, read]);
    return plain(
      Object.fromEntries(entries.map(([other, { given }]) => [other, given])),
      { object: Object.fromEntries(entries.map(([other, { shape }]) => [other, shape])) },
      Object.fromEntries(kept),
    );
  });

const samples = ({ text = anything, part = text, key = part }: Carries, hasDots: boolean = true): Arbitrary<Sample> =>
  oneof(single(text, true), lists(single(part, hasDots)), objects(key, single(part, true)));

/** Objects in objects, with lists of single values. */
const nested = (key: Arbitrary<string>): Arbitrary<Sample> =>
  letrec<{ node: Sample }>((tie) => ({
    node: objects(key, oneof({ maxDepth: 3 }, single(anything, true), lists(single(anything, true)), tie("node"))),
  })).node;

const names = anything.filter((name) => name !== "");

function holds(sample: Arbitrary<Sample>, back: (name: string, sample: Sample) => unknown): void {
  assert(
    property(names, sample, (name, one) => {
      expect(back(name, one)).toStrictEqual(one.read);
    }),
    { numRuns: 300 },
  );
}

describe("in a path", () => {
  const whole: Carries = {};
  const styles = [
    ["simple", simple, samples(whole)],
    ["simpleExploded", simpleExploded, samples(whole)],
    ["label", label, samples(whole)],
    [
      "labelExploded",
      labelExploded,
      oneof(samples({ part: without(anything, ".") }, false), objects(without(anything, "."), single(anything, true))),
    ],
    ["matrix", matrix, samples(whole)],
    ["matrixExploded", matrixExploded, samples({ key: names })],
  ] as const;
  test.each(styles)("%s", (_name, { write, read }, sample) => {
    holds(sample, (name, { given, shape }) => read(name, write(name, given), shape));
  });
});

describe("in a query", () => {
  const noBracket = without(anything, "]");
  const styles = [
    ["form", form, samples({})],
    ["formJoined", formJoined, samples({})],
    [
      "spaceDelimited",
      spaceDelimited,
      oneof(
        lists(single(without(anything, " "), true)),
        objects(without(anything, " "), single(without(anything, " "), true)),
      ),
    ],
    [
      "pipeDelimited",
      pipeDelimited,
      oneof(
        lists(single(without(anything, "|"), true)),
        objects(without(anything, "|"), single(without(anything, "|"), true)),
      ),
    ],
    ["deepObject", deepObject, nested(noBracket)],
    [
      "dotted",
      dotted,
      oneof(single(anything, true), lists(single(anything, true)), nested(without(anything, ".", "["))),
    ],
    ["reserved form", reserved(form), samples({ text: without(anything, "%"), key: anything })],
    [
      "reserved formJoined",
      reserved(formJoined),
      samples({ text: without(anything, "%"), part: without(anything, "%", ",") }),
    ],
    ["reserved deepObject", reserved(deepObject), objects(noBracket, single(without(anything, "%"), true))],
    ["reserved dotted", reserved(dotted), objects(without(anything, ".", "["), single(without(anything, "%"), true))],
  ] as const;
  for (const strict of [false, true]) {
    test.each(styles)(`%s, strict: ${strict}`, (_name, { write, read }, sample) => {
      holds(sample, (name, { given, shape }) => {
        const pairs = queryPairs(new URL(`https://x/?${write(name, given)}`).search.slice(1));
        const onLiberal = (): never => expect.fail("our own form is no liberal one");
        const value = read(name, pairs, shape, { strict, onLiberal });
        expect(pairs.filter(({ taken }) => !taken)).toEqual([]);
        return value;
      });
    });
  }

  test("dotted, strict: names may hold brackets", () => {
    holds(nested(without(anything, ".")), (name, { given, shape }) =>
      dotted.read(name, queryPairs(dotted.write(name, given)), shape, { strict: true }),
    );
  });
});

describe("in a header", () => {
  const latin = string({ unit: oneof(...[...'aZ09 \t!"=;%/ü~ÿ'].map((mark) => constant(mark))), maxLength: 6 });
  const text = latin.filter((value) => value === value.trim());
  const styles = [
    ["header", header, samples({ text, part: without(text, ",") })],
    ["headerExploded", headerExploded, samples({ text, part: without(text, ","), key: without(text, ",", "=") })],
  ] as const;
  test.each(styles)("%s", (_name, { write, read }, sample) => {
    holds(sample, (_key, { given, shape }) => {
      const headers = new Headers({ "X-A": write("X-A", given) ?? "" });
      return read("X-A", headers.get("x-a"), shape);
    });
  });
});

describe("in cookies", () => {
  const styles = [
    ["cookie", cookie, samples({})],
    ["cookieExploded", cookieExploded, samples({})],
  ] as const;
  test.each(styles)("%s", (_name, { write, read }, sample) => {
    holds(sample, (name, { given, shape }) =>
      read(name, cookiePairs(new Headers({ cookie: write(name, given) }).get("cookie") ?? ""), shape),
    );
  });
});

test("JSON, everywhere, whole", () => {
  assert(
    property(names, jsonValue({ noUnicodeString: false }), (name, given) => {
      const value: unknown = JSON.parse(JSON.stringify(given));
      expect(pathJson.read(name, pathJson.write(name, given), "string")).toStrictEqual(value);
      expect(queryJson.read(name, queryPairs(queryJson.write(name, given)), "string")).toStrictEqual(value);
      expect(headerJson.read(name, headerJson.write(name, given), "string")).toStrictEqual(value);
      expect(cookieJson.read(name, cookiePairs(cookieJson.write(name, given)), "string")).toStrictEqual(value);
    }),
  );
});

test("a whole table, with parameters that do not touch each other", () => {
  const sample = record({ a: samples({}), b: nested(without(anything, "]")), c: lists(single(anything, true)) });
  assert(
    property(sample, ({ a, b, c }) => {
      const search = [formJoined.write("a", a.given), deepObject.write("b", b.given), form.write("c", c.given)].join(
        "&",
      );
      const pairs = queryPairs(search);
      expect(formJoined.read("a", pairs, a.shape)).toStrictEqual(a.read);
      expect(deepObject.read("b", pairs, b.shape)).toStrictEqual(b.read);
      expect(form.read("c", pairs, c.shape)).toStrictEqual(c.read);
      expect(pairs.every(({ taken }) => taken)).toBe(true);
    }),
  );
});
