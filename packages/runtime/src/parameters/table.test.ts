import { describe, expect, test } from "vitest";
import { type RequestWriter, inCookie, inHeader, inPath, inQuery } from "../client/index.js";
import { ValidationError } from "../client/index.js";
import { send } from "../testing/send.js";
import type { ParameterTable, Shape } from "./index.js";
import {
  cookie,
  cookieExploded,
  deepObject,
  dotted,
  form,
  formJoined,
  header,
  headerExploded,
  label,
  labelExploded,
  matrix,
  matrixExploded,
  pipeDelimited,
  readParameters,
  simple,
  simpleExploded,
  spaceDelimited,
} from "./index.js";

const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };
const arrayShape: Shape = { array: "string" };
const objectShape: Shape = { object: { R: "integer", G: "integer", B: "integer" } };

/** A cell that the specification leaves undefined. */
const none = Symbol("n/a");
type Cell = string | typeof none;
type Row = readonly [name: string, table: ParameterTable, empty: Cell, string: Cell, array: Cell, object: Cell];

/**
 * OpenAPI 3.1.1 §4.8.12.4, "Style Examples", every row with a function of its own. Exploded, the delimited styles are all
 * n/a. Header parameters have the rows of `simple`, cookies those of `form`; exploded cookies are those of OpenAPI 3.2,
 * because `&` separates no cookies. The last row is not OpenAPI's.
 */
const rows: readonly Row[] = [
  [
    "matrix",
    { path: { color: matrix } },
    ";color",
    ";color=blue",
    ";color=blue,black,brown",
    ";color=R,100,G,200,B,150",
  ],
  [
    "matrix exploded",
    { path: { color: matrixExploded } },
    ";color",
    ";color=blue",
    ";color=blue;color=black;color=brown",
    ";R=100;G=200;B=150",
  ],
  ["label", { path: { color: label } }, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label exploded", { path: { color: labelExploded } }, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["simple", { path: { color: simple } }, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple exploded", { path: { color: simpleExploded } }, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["header", { headers: { color: header } }, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["header exploded", { headers: { color: headerExploded } }, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  [
    "form",
    { query: { color: formJoined } },
    "color=",
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    "form exploded",
    { query: { color: form } },
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    "spaceDelimited",
    { query: { color: spaceDelimited } },
    none,
    none,
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    "pipeDelimited",
    { query: { color: pipeDelimited } },
    none,
    none,
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  [
    "deepObject",
    { query: { color: deepObject } },
    none,
    none,
    none,
    "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
  ],
  [
    "cookie",
    { cookies: { color: cookie } },
    "color=",
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    "cookie exploded",
    { cookies: { color: cookieExploded } },
    "color=",
    "color=blue",
    "color=blue; color=black; color=brown",
    "R=100; G=200; B=150",
  ],
  [
    "dotted",
    { query: { color: dotted } },
    "color=",
    "color=blue",
    "color=blue&color=black&color=brown",
    "color.R=100&color.G=200&color.B=150",
  ],
];

const writers = ({ path = {}, query = {}, headers = {}, cookies = {} }: ParameterTable): RequestWriter[] => [
  ...Object.entries(path).map(([name, { write }]): RequestWriter => inPath(name, write)),
  ...Object.entries(query).map(([name, { write }]): RequestWriter => inQuery(name, write)),
  ...Object.entries(headers).map(([name, { write }]): RequestWriter => inHeader(name, write)),
  ...Object.entries(cookies).map(([name, { write }]): RequestWriter => inCookie(name, write)),
];

/** Where the only parameter of a table stands in a request. */
const partOf = (place: string, request: Request): string =>
  ({
    path: new URL(request.url).pathname.slice("/v1/x/".length),
    query: new URL(request.url).search.slice(1),
    headers: request.headers.get("color") ?? "",
    cookies: request.headers.get("cookie") ?? "",
  })[place] ?? "";

const call = async (table: ParameterTable, value: unknown): Promise<Request> => {
  const [place = ""] = Object.keys(table);
  const path = place === "path" ? "/x/{color}" : "/x";
  const { request } = await send({ method: "GET", path, request: writers(table) }, { [place]: { color: value } });
  return request;
};

const cells: [cell: string, table: ParameterTable, value: unknown, shape: Shape, text: Cell][] = rows.flatMap(
  ([name, table, empty, text, listed, membered]) => [
    [`${name}: empty`, table, "", "string", empty],
    [`${name}: string`, table, "blue", "string", text],
    [`${name}: array`, table, list, arrayShape, listed],
    [`${name}: object`, table, object, objectShape, membered],
  ],
);

/** Nothing, and a step to another path, are no segments. */
const isRefused = ([, table, , , text]: (typeof cells)[number]): boolean =>
  table.path !== undefined && (text === "" || text === ".");

describe("what the client sends is what is read", () => {
  const sent = cells.filter((cell) => cell[4] !== none && !isRefused(cell));
  test.each(sent)("%s", async (_cell, table, value, shape, text) => {
    const [place = ""] = Object.keys(table);
    const request = await call(table, value);
    expect(partOf(place, request)).toBe(text);
    const match = place === "path" ? { color: partOf(place, request) } : {};
    for (const strict of [true, false]) {
      const read = readParameters({ ...table, shapes: { [place]: { color: shape } } }, request, match, { strict });
      expect(read).toEqual({
        path: {},
        query: {},
        headers: {},
        cookies: {},
        unknown: [],
        liberal: [],
        errors: [],
        [place]: { color: value },
      });
    }
  });
});

describe("an empty text that leaves no segment is written and read, though the client refuses to send it", () => {
  test.each(cells.filter(isRefused))("%s", async (_cell, table, value, _shape, text) => {
    const style = table.path?.["color"];
    expect(style?.write("color", value)).toBe(text);
    expect(style?.read("color", String(text), "string")).toBe("");
    await expect(call(table, value)).rejects.toThrow(ValidationError);
  });
});

describe("n/a is refused, by the parameter's name", () => {
  test.each(cells.filter(([, , , , text]) => text === none))("%s", async (_cell, table, value) => {
    await expect(call(table, value)).rejects.toThrow(ValidationError);
    await expect(call(table, value)).rejects.toMatchObject({ parameter: "query.color" });
  });
});

describe("what has no text is refused in every style, by the parameter's name", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  const unwritable = [
    () => 1,
    Symbol("s"),
    Number.NaN,
    Infinity,
    new Map(),
    new Date(Number.NaN),
    [[1]],
    [{ a: 1 }],
    cyclic,
  ];
  test.each(rows)("%s", async (_name, table) => {
    const [place] = Object.keys(table);
    for (const value of unwritable)
      await expect(call(table, value)).rejects.toMatchObject({ name: "ValidationError", parameter: `${place}.color` });
  });
});

test("dates are ISO 8601, bigints decimals", async () => {
  const value = { d: new Date(0), b: 9007199254740993n };
  const shape: Shape = { object: { d: "string", b: "integer" } };
  for (const [, table] of rows) {
    const [place = ""] = Object.keys(table);
    const request = await call(table, value);
    const match = place === "path" ? { color: partOf(place, request) } : {};
    const read = readParameters({ ...table, shapes: { [place]: { color: shape } } }, request, match);
    expect(read).toMatchObject({
      errors: [],
      [place]: { color: { d: "1970-01-01T00:00:00.000Z", b: 9007199254740993n } },
    });
  }
});

/** RFC 6570 §3.2, with the values of its §3.2: an expression, the style that it is, a value, the expansion. */
describe("RFC 6570's examples", () => {
  const colors = ["red", "green", "blue"];
  const keys = { semi: ";", dot: ".", comma: "," };
  const strings: Shape = { array: "string" };
  const members: Shape = { object: { semi: "string", dot: "string", comma: "string" } };
  const inPath: [string, typeof simple, string, unknown, Shape, string][] = [
    ["{var}", simple, "var", "value", "string", "value"],
    ["{hello}", simple, "hello", "Hello World!", "string", "Hello%20World%21"],
    ["{half}", simple, "half", "50%", "string", "50%25"],
    ["{x}", simple, "x", 1024, "integer", "1024"],
    ["{list}", simple, "list", colors, strings, "red,green,blue"],
    ["{list*}", simpleExploded, "list", colors, strings, "red,green,blue"],
    ["{keys}", simple, "keys", keys, members, "semi,%3B,dot,.,comma,%2C"],
    ["{keys*}", simpleExploded, "keys", keys, members, "semi=%3B,dot=.,comma=%2C"],
    ["{.who}", label, "who", "fred", "string", ".fred"],
    ["{.dom*}", labelExploded, "dom", ["example", "com"], strings, ".example.com"],
    ["{.list}", label, "list", colors, strings, ".red,green,blue"],
    ["{.list*}", labelExploded, "list", colors, strings, ".red.green.blue"],
    ["{.keys}", label, "keys", keys, members, ".semi,%3B,dot,.,comma,%2C"],
    ["{.keys*}", labelExploded, "keys", keys, members, ".semi=%3B.dot=..comma=%2C"],
    ["{.empty_keys}", label, "empty_keys", {}, members, ""],
    ["{;who}", matrix, "who", "fred", "string", ";who=fred"],
    ["{;half}", matrix, "half", "50%", "string", ";half=50%25"],
    ["{;empty}", matrix, "empty", "", "string", ";empty"],
    ["{;list}", matrix, "list", colors, strings, ";list=red,green,blue"],
    ["{;list*}", matrixExploded, "list", colors, strings, ";list=red;list=green;list=blue"],
    ["{;keys}", matrix, "keys", keys, members, ";keys=semi,%3B,dot,.,comma,%2C"],
    ["{;keys*}", matrixExploded, "keys", keys, members, ";semi=%3B;dot=.;comma=%2C"],
  ];
  test.each(inPath)("%s", (expression, style, name, value, shape, text) => {
    expect(style.write(name, value)).toBe(text);
    if (expression !== "{.empty_keys}") expect(style.read(name, text, shape)).toEqual(value);
  });

  const inQuery: [string, typeof form, string, unknown, Shape, string][] = [
    ["{?who}", form, "who", "fred", "string", "who=fred"],
    ["{?half}", form, "half", "50%", "string", "half=50%25"],
    ["{?empty}", form, "empty", "", "string", "empty="],
    ["{?list}", formJoined, "list", colors, strings, "list=red,green,blue"],
    ["{?list*}", form, "list", colors, strings, "list=red&list=green&list=blue"],
    ["{?keys}", formJoined, "keys", keys, members, "keys=semi,%3B,dot,.,comma,%2C"],
    ["{?keys*}", form, "keys", keys, members, "semi=%3B&dot=.&comma=%2C"],
  ];
  test.each(inQuery)("%s", (_expression, style, name, value, shape, text) => {
    expect(style.write(name, value)).toBe(text);
    const { headers } = new Request("https://x/");
    const read = readParameters(
      { query: { [name]: style }, shapes: { query: { [name]: shape } } },
      { url: `/?${text}`, headers },
    );
    expect(read).toMatchObject({ query: { [name]: value }, unknown: [], errors: [] });
  });
});
