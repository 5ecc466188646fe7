import { assert, property, string, dictionary, array, oneof, integer, boolean, anything } from "fast-check";
import { describe, expect, test } from "vitest";
import { cookie, cookieExploded, cookieJson } from "./cookie-styles.js";
import { header, headerExploded, headerJson } from "./header-styles.js";
import {
  label,
  labelExploded,
  matrix,
  matrixExploded,
  pathJson,
  simple,
  simpleExploded,
  simpleText,
} from "./path-styles.js";
import { deepObject, dotted, form, formJoined, pipeDelimited, queryJson, spaceDelimited } from "./query-styles.js";
import { reserved } from "./reserved.js";
import { sized } from "./sized.js";
import type { QueryStyle } from "./style.js";

const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** A cell of the table that OpenAPI leaves undefined. */
const notDefined = Symbol("n/a");

/** OpenAPI 3.1.1 §4.8.12.4, "Style Examples", and for cookies 3.2: the parameter is named `color`. */
const table: [
  name: string,
  style: (name: string, value: unknown) => unknown,
  text: string | typeof notDefined,
  array: string,
  object: string,
][] = [
  ["matrix", matrix, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ["matrix exploded", matrixExploded, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  ["label", label, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label exploded", labelExploded, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["simple", simple, "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple exploded", simpleExploded, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["form", formJoined, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["form exploded", form, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  ["spaceDelimited", spaceDelimited, notDefined, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
  ["pipeDelimited", pipeDelimited, notDefined, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["dotted", dotted, "color=blue", "color=blue&color=black&color=brown", "color.R=100&color.G=200&color.B=150"],
  ["header", header, "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["header exploded", headerExploded, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["cookie", cookie, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["cookie exploded", cookieExploded, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
];

test.each(table)("%s", (_name, style, textual, listed, membered) => {
  if (textual === notDefined) expect(() => style("color", "blue")).toThrow("is neither a list nor an object");
  else expect(style("color", "blue")).toBe(textual);
  expect(style("color", list)).toBe(listed);
  expect(style("color", object)).toBe(membered);
});

test("deepObject", () => {
  expect(deepObject("color", object)).toBe("color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150");
  expect(deepObject("a]=b", { "&": "&" })).toBe("a%5D%3Db%5B%26%5D=%26");
  expect(deepObject("color", { R: undefined, G: null })).toBe("");
  expect(deepObject("color", undefined)).toBe("");
});

test("deepObject nests, and lists its lists", () => {
  const filter = { a: { b: 1, c: { d: true } }, l: ["x"], m: [1, 2], none: [], empty: {} };
  expect(decodeURIComponent(deepObject("f", filter))).toBe("f[a][b]=1&f[a][c][d]=true&f[l][]=x&f[m][]=1&f[m][]=2");
  expect(deepObject("f", { l: ["&"] })).toBe("f%5Bl%5D%5B%5D=%26");
});

test("RFC 6570's own examples", () => {
  const keys = { semi: ";", dot: ".", comma: "," };
  expect(simple("keys", keys)).toBe("semi,%3B,dot,.,comma,%2C");
  expect(simpleExploded("keys", keys)).toBe("semi=%3B,dot=.,comma=%2C");
  expect(labelExploded("keys", keys)).toBe(".semi=%3B.dot=..comma=%2C");
  expect(matrixExploded("keys", keys)).toBe(";semi=%3B;dot=.;comma=%2C");
  expect(matrix("empty", "")).toBe(";empty");
  expect(form("empty", "")).toBe("empty=");
  expect(formJoined("keys", keys)).toBe("keys=semi,%3B,dot,.,comma,%2C");
  expect(simple("hello", "Hello World!")).toBe("Hello%20World%21");
  expect(simple("half", "50%")).toBe("50%25");
  expect(simple("unreserved", "aZ09-._~")).toBe("aZ09-._~");
  expect(simple("marks", "!'()*")).toBe("%21%27%28%29%2A");
});

test("dotted nests, repeats, and encodes names", () => {
  expect(dotted("pagination", { count: 3, cursor: "Mw==" })).toBe("pagination.count=3&pagination.cursor=Mw%3D%3D");
  expect(dotted("p", { a: { b: { c: 1 } }, l: ["x", "y"], n: null })).toBe("p.a.b.c=1&p.l=x&p.l=y");
  expect(dotted("p", { "a&b": "=" })).toBe("p.a%26b=%3D");
});

test("a list is its items, whatever else stands on it", () => {
  expect(form("m", /b(?<named>u)/.exec("abu"))).toBe("m=bu&m=u");
  const sparse = ["a"];
  sparse[2] = "b";
  expect(formJoined("m", sparse)).toBe("m=a,b");
});

test("values have one text each", () => {
  const date = new Date(Date.UTC(2026, 0, 2));
  expect(form("d", date)).toBe("d=2026-01-02T00%3A00%3A00.000Z");
  expect(form("b", 9007199254740993n)).toBe("b=9007199254740993");
  expect(form("f", false)).toBe("f=false");
  expect(form("z", 0)).toBe("z=0");
});

test.each([form, formJoined, spaceDelimited, pipeDelimited, dotted, deepObject])(
  "nothing to say is left out",
  (style) => {
    expect(style("a", undefined)).toBe("");
    expect(style("a", null)).toBe("");
    expect(style("a", {})).toBe("");
    expect(style("a", { b: undefined })).toBe("");
    if (style === deepObject) return;
    expect(style("a", [])).toBe("");
    expect(style("a", [undefined, null])).toBe("");
    expect(style("a", [undefined, "x"])).toBe("a=x");
    if (style !== spaceDelimited && style !== pipeDelimited) expect(style("a", "")).toBe("a=");
  },
);

test("headers tell an empty value from none", () => {
  expect(header("h", "")).toBe("");
  expect(header("h", undefined)).toBeUndefined();
  expect(header("h", [])).toBeUndefined();
  expect(header("h", "a b/ü")).toBe("a b/ü");
});

test("JSON", () => {
  expect(queryJson("f", { a: ["&"] })).toBe("f=%7B%22a%22%3A%5B%22%26%22%5D%7D");
  expect(queryJson("f", undefined)).toBe("");
  expect(queryJson("f", null)).toBe("f=null");
  expect(pathJson("f", { a: "/" })).toBe("%7B%22a%22%3A%22%2F%22%7D");
  expect(headerJson("f", { name: "Jörg €\n" })).toBe(String.raw`{"name":"J\u00f6rg \u20ac\n"}`);
  expect(headerJson("f", undefined)).toBeUndefined();
  expect(cookieJson("f", { a: ";" })).toBe("f=%7B%22a%22%3A%22%3B%22%7D");
  expect(cookieJson("f", undefined)).toBe("");
});

describe("simpleText", () => {
  test("is simple for a single value", () => {
    const single = oneof(string(), integer(), boolean());
    assert(
      property(single, (value) => {
        expect(simpleText("a", value)).toBe(simple("a", value));
      }),
    );
    for (const value of ["", new Date(0), 9007199254740993n]) expect(simpleText("a", value)).toBe(simple("a", value));
  });

  test.each([[["blue"]], [[]], [{}], [{ a: 1 }], [Number.NaN], [() => 1]])("refuses all others: %j", (value) => {
    expect(() => simpleText("a", value)).toThrow("is no text, finite number, boolean or date");
  });
});

describe("sized", () => {
  test("between two bounds, both included", () => {
    const style = sized(simpleText, 2, 3);
    expect([style("a", "ab"), style("a", "abc")]).toEqual(["ab", "abc"]);
    for (const value of ["a", "abcd"]) expect(() => style("a", value)).toThrow("is not 2 to 3 characters long");
  });

  test("with one bound", () => {
    expect(sized(simpleText, 2)("a", "ab".repeat(500))).toBe("ab".repeat(500));
    expect(() => sized(simpleText, 2)("a", "b")).toThrow("is not 2 to Infinity characters long");
    expect(sized(simpleText, 0, 1)("a", "a")).toBe("a");
    expect(() => sized(simpleText, 0, 1)("a", "ab")).toThrow("is not 0 to 1 characters long");
  });

  test("counts code points, not units, and line ends too", () => {
    expect(sized(simpleText, 1, 1)("a", "\u{1F4A1}")).toBe("%F0%9F%92%A1");
    expect(() => sized(simpleText, 2)("a", "\u{1F4A1}")).toThrow("is not 2 to Infinity characters long");
    expect(sized(simpleText, 3, 3)("a", "\n\r\u2028")).toBe("%0A%0D%E2%80%A8");
  });

  test("is about the text that is written, whatever its style adds", () => {
    expect(sized(label, 2, 3)("a", "abc")).toBe(".abc");
    expect(() => sized(simpleText, 2, 3)("a", "")).toThrow("is not 2 to 3 characters long");
    expect(() => sized(simpleText, 2, 3)("a", undefined)).toThrow("is no text");
    expect(() => sized(simpleText, 2, 3)("a", ["abc"])).toThrow("is no text");
  });

  test("any text passes as the style writes it, or is refused, untold, by its code points", () => {
    const bound = integer({ min: 0, max: 6 });
    assert(
      property(string({ unit: "grapheme", maxLength: 9 }), bound, bound, (value, one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const { length } = [...value];
        const write = (): string => sized(simple, least, most)("a", value);
        if (length >= least && length <= most) expect(write()).toBe(simple("a", value));
        else expect(write).toThrow(new Error(`is not ${least} to ${most} characters long`));
      }),
    );
  });
});

describe("reserved", () => {
  test("passes what may stand in a query and means nothing there", () => {
    expect(reserved(form)("a", "http://x/?y=z;p,q@(r)*!$'")).toBe("a=http://x/?y=z;p,q@(r)*!$'");
    expect(reserved(form)("a", "%41 % é💥")).toBe("a=%41%20%25%20%C3%A9%F0%9F%92%A5");
  });
  test("encodes what would start a parameter, a space or a fragment", () => {
    expect(reserved(form)("a", "x&b=1#c+[d]")).toBe("a=x%26b=1%23c%2B%5Bd%5D");
    expect(reserved(form)("a", { "b&c": "d&e" })).toBe("b%26c=d%26e");
    expect(reserved(deepObject)("a", { b: "/" })).toBe("a%5Bb%5D=/");
    expect(reserved(dotted)("a", { b: { c: "/" } })).toBe("a.b.c=/");
    expect(reserved(form)("a", { "b=1&c": "=", "%41": "%41" })).toBe("b%3D1%26c==&%2541=%41");
  });
});

describe("refuses", () => {
  const unwritable = [Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol("s"), "\ud800", new Map(), new Date(NaN)];
  const styles = table.map(([, style]) => style);
  test.each(styles.map((style, index) => [table[index]?.[0], style] as const))("%s", (_name, style) => {
    for (const value of unwritable) {
      // Headers are not encoded; what they cannot hold is refused when they are set.
      if ((style === header || style === headerExploded) && typeof value === "string") continue;
      expect(() => style("a", value)).toThrow();
      expect(() => style("a", [value])).toThrow();
      expect(() => style("a", { b: value })).toThrow();
    }
    if (style !== dotted) expect(() => style("a", { b: { c: 1 } })).toThrow("is no text, finite number");
    expect(() => style("a", [[1]])).toThrow("is no text, finite number");
    expect(() => style("a", [{ b: 1 }])).toThrow("is no text, finite number");
  });
  test("deepObject where OpenAPI defines nothing", () => {
    expect(() => deepObject("a", "x")).toThrow("is not an object");
    expect(() => deepObject("a", ["x"])).toThrow("is not an object");
    expect(() => deepObject("a", { b: [["x"]] })).toThrow("is no text, finite number");
    expect(() => deepObject("a", { b: [{ c: 1 }] })).toThrow("is no text, finite number");
  });
  test("JSON where there is none", () => {
    for (const style of [queryJson, pathJson, headerJson, cookieJson])
      expect(() => style("a", () => 1)).toThrow("has no JSON");
  });
});

describe("no value adds a parameter", () => {
  const text = string({ unit: "grapheme" });
  const value = oneof(text, integer(), boolean(), array(text), dictionary(text, text));
  const written = (name: string, style: QueryStyle, given: unknown): [string, string][] => [
    ...new URL(`https://x/?${style(name, given)}`).searchParams,
  ];

  test.each([
    ["formJoined", formJoined],
    ["spaceDelimited", spaceDelimited],
    ["pipeDelimited", pipeDelimited],
    ["reserved", reserved(formJoined)],
    ["queryJson", queryJson],
  ])("%s", (_name, style) => {
    const isDelimited = style === spaceDelimited || style === pipeDelimited;
    assert(
      property(text, isDelimited ? oneof(array(text), dictionary(text, text)) : value, (name, given) => {
        expect(written(name, style, given).filter(([key]) => key !== name)).toEqual([]);
        expect(written(name, style, given).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("form and dotted give lists and members back", () => {
    assert(
      property(text, array(text), (name, items) => {
        expect(written(name, form, items)).toEqual(items.map((item) => [name, item]));
        expect(written(name, dotted, items)).toEqual(items.map((item) => [name, item]));
      }),
    );
    assert(
      property(text, dictionary(text, text), (name, members) => {
        const entries = Object.entries(members);
        expect(written(name, form, members)).toEqual(entries);
        expect(written(name, dotted, members)).toEqual(entries.map(([key, item]) => [`${name}.${key}`, item]));
        expect(written(name, deepObject, members)).toEqual(entries.map(([key, item]) => [`${name}[${key}]`, item]));
      }),
    );
  });

  test("cookies stay one, and in ASCII", () => {
    assert(
      property(text, value, (name, given) => {
        expect(cookie(name, given)).toMatch(/^[!-:<-~]*$/);
      }),
    );
  });

  test("anything at all is written or refused, in all its parts", () => {
    assert(
      property(anything(), (given) => {
        for (const style of [form, formJoined, dotted, deepObject, reserved(form)]) {
          let query = "";
          try {
            query = style("a", given);
          } catch {
            continue;
          }
          expect(query).toMatch(/^[\w.~%&=:/?@!$'()*,;-]*$/);
        }
      }),
    );
  });
});
