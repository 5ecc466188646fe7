import { anything, assert, constantFrom, dictionary, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParameterTable, QueryParameter, ReadOptions, ReadParameters, Shape } from "./index.js";
import {
  ParameterError,
  cookie,
  cookieExploded,
  cookieJson,
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
  readParameters,
  reserved,
  simple,
  simpleExploded,
  spaceDelimited,
} from "./index.js";

const pagination: Shape = { object: { count: "integer", cursor: "string" } };
const emails: Shape = { array: "string" };
const users: ParameterTable = {
  query: { pagination: dotted, emails: form },
  shapes: { query: { pagination, emails } },
};

const reading = (table: ParameterTable, search: string, options?: ReadOptions): ReadParameters =>
  readParameters(table, new Request(`https://api.example.com/users${search}`), {}, options);

const one = (style: QueryParameter, shape: Shape, search: string, options?: ReadOptions): ReadParameters =>
  reading({ query: { a: style }, shapes: { query: { a: shape } } }, search, options);

const reasons = ({ errors }: ReadParameters): string[] => errors.map(({ message }) => message);

test("a request of the client, in the caller's form", () => {
  const table: ParameterTable = {
    path: { userId: simple },
    query: { pagination: dotted },
    headers: { "X-Trace": header },
    cookies: { session: cookie },
    shapes: { query: { pagination } },
  };
  const headers = { "x-trace": "7", cookie: "other=1; session=a%3Bb" };
  const request = new Request("https://x/users/a%2Fb?pagination.count=3&pagination.cursor=Mw%3D%3D&extra=1#?not=1", {
    headers,
  });
  expect(readParameters(table, request, { userId: "a%2Fb" })).toEqual({
    path: { userId: "a/b" },
    query: { pagination: { count: 3, cursor: "Mw==" } },
    headers: { "X-Trace": "7" },
    cookies: { session: "a;b" },
    unknown: ["extra"],
    liberal: [],
    errors: [],
  });
});

test("what is absent is no member, and nothing is an error", () => {
  const table: ParameterTable = {
    path: { a: label, b: matrix, c: pathJson },
    query: { a: form, b: formJoined, c: dotted, d: deepObject, e: queryJson, f: pipeDelimited, g: reserved(form) },
    headers: { a: header, b: headerExploded, c: headerJson },
    cookies: { a: cookie, b: cookieExploded, c: cookieJson },
  };
  expect(reading(table, "")).toEqual({
    path: {},
    query: {},
    headers: {},
    cookies: {},
    unknown: [],
    liberal: [],
    errors: [],
  });
});

describe("forms that clients send instead", () => {
  test.each<[search: string, table: object, liberal: string[]]>([
    [
      "?pagination[count]=3&pagination[cursor]=Mw==",
      { pagination: { count: 3, cursor: "Mw==" } },
      ["query.pagination"],
    ],
    ["?pagination%5Bcount%5D=3", { pagination: { count: 3 } }, ["query.pagination"]],
    ["?pagination.count=3&pagination[cursor]=x", { pagination: { count: 3, cursor: "x" } }, ["query.pagination"]],
    ["?emails[0]=a&emails[1]=b", { emails: ["a", "b"] }, ["query.emails"]],
    ["?emails[1]=b&emails[0]=a", { emails: ["a", "b"] }, ["query.emails"]],
    ["?emails[]=a&emails[]=b", { emails: ["a", "b"] }, ["query.emails"]],
    ["?emails[]=a", { emails: ["a"] }, ["query.emails"]],
    ["?emails=a&emails=b&pagination.count=1", { emails: ["a", "b"], pagination: { count: 1 } }, []],
  ])("%s", (search, query, liberal) => {
    expect(reading(users, search)).toMatchObject({ query, liberal, unknown: [], errors: [] });
    expect(Object.keys(reading(users, search).query).sort()).toEqual(Object.keys(query).sort());
    const strict = reading(users, search, { strict: true });
    if (liberal.length === 0) expect(strict).toMatchObject({ query, unknown: [], errors: [] });
    else expect(strict.unknown).not.toEqual([]);
    expect(strict.liberal).toEqual([]);
  });

  test("objects and joined lists", () => {
    expect(one(form, pagination, "?a[count]=1")).toMatchObject({ query: { a: { count: 1 } }, liberal: ["query.a"] });
    expect(one(formJoined, emails, "?a=x&a=y")).toMatchObject({ query: { a: ["x", "y"] }, liberal: ["query.a"] });
    expect(one(formJoined, emails, "?a[]=x,y")).toMatchObject({ query: { a: ["x,y"] }, liberal: ["query.a"] });
    expect(reasons(one(formJoined, emails, "?a=x&a=y", { strict: true }))).toEqual(["query.a is given more than once"]);
  });

  test("are nobody's where no list and no object is expected", () => {
    expect(one(form, "string", "?a[0]=1&a[b]=2")).toMatchObject({ query: {}, unknown: ["a[0]", "a[b]"], liberal: [] });
    expect(one(form, emails, "?a[b]=2")).toMatchObject({ query: {}, unknown: ["a[b]"], liberal: [] });
    expect(one(form, emails, "?a[0=1&a[0]x=2&ax=3")).toMatchObject({ query: {}, unknown: ["a[0", "a[0]x", "ax"] });
  });

  test("a parameter with brackets in its name keeps its own", () => {
    const table: ParameterTable = {
      query: { filter: dotted, "filter[id]": form, "ids[]": form },
      shapes: { query: { "ids[]": emails } },
    };
    const read = reading(table, "?filter[id]=7&filter[b]=1&ids[]=1");
    expect(read.query).toEqual({ filter: { b: "1" }, "filter[id]": "7", "ids[]": ["1"] });
    expect(read).toMatchObject({ unknown: [], liberal: ["query.filter"], errors: [] });
  });
});

describe("deepObject", () => {
  const filter: Shape = { object: { a: { array: "integer" }, b: { object: { c: "boolean" } }, d: "string" } };
  test.each([
    ["?a[a][]=1&a[a][]=2&a[b][c]=true&a[d]=x", { a: [1, 2], b: { c: true }, d: "x" }],
    ["?a[a]=1&a[a]=2", { a: [1, 2] }],
    ["?a[a]=1", { a: [1] }],
    ["?a[a][1]=2&a[a][0]=1", { a: [1, 2] }],
    ["?a[new][0]=x", { new: ["x"] }],
    ["?a[new][x]=y", { new: { x: "y" } }],
    ["?a[d][x]=y", { d: { x: "y" } }],
  ])("%s", (search, value) => {
    expect(one(deepObject, filter, search)).toMatchObject({
      query: { a: value },
      unknown: [],
      errors: [],
      liberal: [],
    });
  });
});

describe("a text that is not of the expected type is given back, for a validator to name", () => {
  test.each<[style: QueryParameter, shape: Shape, search: string, value: unknown]>([
    [form, "number", "?a=x", "x"],
    [form, "number", "?a=", ""],
    [form, "number", "?a=0x10", "0x10"],
    [form, "number", "?a=1e999", "1e999"],
    [form, "integer", "?a=1.5", 1.5],
    [form, "integer", "?a=007", "007"],
    [form, "boolean", "?a=TRUE", "TRUE"],
    [form, "null", "?a=null", null],
    [form, ["string", "null"], "?a=null", "null"],
    [form, "number", "?a=1&a=x", [1, "x"]],
    [dotted, pagination, "?a=3", "3"],
    [dotted, pagination, "?a.count=x&a.more.b=1", { count: "x", more: { b: "1" } }],
    [deepObject, pagination, "?a=3", "3"],
    [form, { object: { b: "integer" } }, "?b=x", { b: "x" }],
    [form, { object: { b: "integer" } }, "?a=x", "x"],
    [form, { object: { b: "integer" } }, "?b=1&b=2", { b: [1, 2] }],
    [form, { array: "integer" }, "?a=1&a=x", [1, "x"]],
  ])("%#", (style, shape, search, value) => {
    expect(one(style, shape, search)).toMatchObject({ query: { a: value }, errors: [], unknown: [] });
  });
});

describe("alternatives, and no shape", () => {
  test.each<[style: QueryParameter, shape: Shape, search: string, value: unknown]>([
    [form, ["number", "string"], "?a=3", 3],
    [form, ["number", "string"], "?a=3.0", "3.0"],
    [form, ["string", { array: "integer" }], "?a=3", "3"],
    [form, ["string", { array: "integer" }], "?a=3&a=4", [3, 4]],
    [form, [{ object: { b: "integer" } }, { object: { c: "string" } }], "?b=1&c=1", { b: 1, c: "1" }],
    [form, [{ object: { b: "integer" } }, { object: { b: "boolean" } }], "?b=true", { b: true }],
    [formJoined, ["string", { array: "string" }], "?a=x", "x"],
    [formJoined, ["string", { array: "string" }], "?a=x,y", ["x", "y"]],
    [form, { any: true }, "?a=3", "3"],
    [form, { any: true }, "?a=3&a=4", ["3", "4"]],
    [form, { any: true }, "?a[b][c]=3", { b: { c: "3" } }],
    [form, { any: true }, "?a[0]=3", ["3"]],
    [form, [emails, pagination], "?a[0]=3", ["3"]],
    [form, [emails, pagination], "?a[count]=3", { count: 3 }],
    [deepObject, pagination, "?a[0]=3", { 0: "3" }],
    [dotted, { object: {}, rest: "integer" }, "?a.toString=3", { toString: 3 }],
    [dotted, { any: true }, "?a.b.c=3&a.d=4", { b: { c: "3" }, d: "4" }],
    [formJoined, { any: true }, "?a=x,y", ["x", "y"]],
  ])("%#", (style, shape, search, value) => {
    expect(one(style, shape, search)).toMatchObject({ query: { a: value }, errors: [], unknown: [] });
  });

  test("in headers and paths", () => {
    expect(header.read("a", "Tue, 24 Nov", { any: true })).toBe("Tue, 24 Nov");
    expect(header.read("a", "x, y ,z", emails)).toEqual(["x", "y", "z"]);
    expect(header.read("a", "R=1", [emails, pagination])).toEqual(["R=1"]);
    expect(headerExploded.read("a", "R=1, G=2", [emails, { object: { R: "integer" } }])).toEqual({ R: 1, G: "2" });
    expect(headerExploded.read("a", "R=1, G", [emails, { object: { R: "integer" } }])).toEqual(["R=1", "G"]);
    expect(simple.read("a", "1,2", ["string", { array: "integer" }])).toEqual([1, 2]);
    expect(simple.read("a", "x,y", "string")).toBe("x,y");
    expect(labelExploded.read("a", ".1.5", "number")).toBe(1.5);
    expect(matrixExploded.read("a", ";a=1;a=2", { any: true })).toEqual(["1", "2"]);
    expect(matrixExploded.read("a", ";b=1", { any: true })).toEqual({ b: "1" });
    expect(matrixExploded.read("a", ";a=1", { object: { a: "integer" } })).toEqual({ a: 1 });
    expect(matrixExploded.read("a", ";a=1", "integer")).toBe(1);
  });
});

describe("objects whose members no document names", () => {
  const rest: Shape = { object: { known: "string" }, rest: "integer" };
  const table: ParameterTable = {
    query: { free: form, a: form, filter: deepObject },
    shapes: { query: { free: rest } },
  };

  test("take what the other parameters leave, in whatever order they are listed", () => {
    const read = reading(table, "?x=1&a=2&filter[b]=3&y=4&known=5&free=6");
    expect(read).toMatchObject({
      query: { free: { x: 1, y: 4, known: "5", free: 6 }, a: "2", filter: { b: "3" } },
      unknown: [],
    });
  });

  test("in cookies too", () => {
    const cookies: ParameterTable = {
      cookies: { free: cookieExploded, s: cookie },
      shapes: { cookies: { free: rest } },
    };
    const read = readParameters(cookies, new Request("https://x/"), {}, { cookie: "s=1; x=2" });
    expect(read.cookies).toEqual({ free: { x: 2 }, s: "1" });
  });

  test("a broken name is no member", () => {
    expect(reading(table, "?%zz=1")).toMatchObject({ query: {}, unknown: ["%zz"] });
  });
});

describe("errors name the place, the parameter and why, never the text", () => {
  test.each<[style: QueryParameter, shape: Shape, search: string, reason: string]>([
    [form, "string", "?a=%zz", "has broken percent-encoding"],
    [form, "string", "?a=%E0%A4%A", "has broken percent-encoding"],
    [form, emails, "?a=x&a=%FF", "has broken percent-encoding"],
    [formJoined, emails, "?a=x,%", "has broken percent-encoding"],
    [formJoined, pagination, "?a=count,1,cursor", "has a member without a value"],
    [spaceDelimited, pagination, "?a=count", "has a member without a value"],
    [dotted, pagination, "?a.count=%", "has broken percent-encoding"],
    [dotted, pagination, "?a=3&a.count=1", "is given both as a whole and in parts"],
    [form, emails, "?a=1&a[]=2", "is given both as a whole and in parts"],
    [dotted, { any: true }, `?a${".b".repeat(40)}=1`, "is nested too deeply"],
    [deepObject, { any: true }, `?a${"[b]".repeat(40)}=1`, "is nested too deeply"],
    [queryJson, "string", "?a={", "is not JSON"],
    [queryJson, "string", "?a=", "is not JSON"],
    [queryJson, "string", "?a=1&a=2", "is given more than once"],
  ])("%#", (style, shape, search, reason) => {
    const read = one(style, shape, search);
    expect(read.errors).toEqual([expect.any(ParameterError)]);
    expect(read.errors[0]).toMatchObject({
      name: "ParameterError",
      place: "query",
      parameter: "a",
      reason,
      message: `query.a ${reason}`,
    });
    expect(read).toMatchObject({ query: {}, unknown: [] });
  });

  test.each<[text: string, read: (text: string) => unknown, reason: string]>([
    [";", (text) => matrix.read("a", text, "string"), "is not of the form ;name=value"],
    [";", (text) => matrixExploded.read("a", text, emails), "is not of the form ;name=value"],
    [";a=1;", (text) => matrixExploded.read("a", text, emails), "is not of the form ;name=value"],
    ["a=1", (text) => matrix.read("a", text, "string"), "is not of the form ;name=value"],
    [";b=1", (text) => matrix.read("a", text, "string"), "is not of the form ;name=value"],
    [";a=1;a=2", (text) => matrix.read("a", text, emails), "is not of the form ;name=value"],
    [";b=1", (text) => matrixExploded.read("a", text, emails), "is written under another name"],
    [";%=1", (text) => matrixExploded.read("a", text, emails), "has broken percent-encoding"],
    ["blue", (text) => label.read("a", text, "string"), "does not start with a dot"],
    ["", (text) => labelExploded.read("a", text, emails), "does not start with a dot"],
    ["R=1,G", (text) => simpleExploded.read("a", text, pagination), "has a member without a value"],
    ["%", (text) => simple.read("a", text, "string"), "has broken percent-encoding"],
    ["%7B", (text) => pathJson.read("a", text, "string"), "is not JSON"],
  ])("path: %s", (text, read, reason) => {
    expect(() => read(text)).toThrow(new ParameterError("path", "a", reason));
  });

  test("one bad parameter takes no other one with it", () => {
    const table: ParameterTable = {
      path: { p: label },
      query: { a: form, b: form },
      headers: { "no header name": header, h: headerJson, ok: header },
      cookies: { c: cookie, d: cookie },
    };
    const headers = { h: "{", ok: "1", cookie: "c=1; c=2; d=%" };
    const read = readParameters(table, new Request("https://x/?a=%&b=1", { headers }), { p: "x" });
    expect(read).toMatchObject({ path: {}, query: { b: "1" }, headers: { ok: "1" }, cookies: {} });
    expect(reasons(read)).toEqual([
      "path.p does not start with a dot",
      "query.a has broken percent-encoding",
      "headers.no header name cannot be read",
      "headers.h is not JSON",
      "cookies.c is given more than once",
      "cookies.d has broken percent-encoding",
    ]);
  });
});

describe("unknown names", () => {
  test("each once, decoded where they can be", () => {
    expect(reading(users, "?x=1&x=2&y%20z=3&%=4&&=5&emails=6&emails[%]=7").unknown).toEqual([
      "x",
      "y z",
      "%",
      "",
      "emails[%]",
    ]);
    expect(one(deepObject, { any: true }, "?a[%]=1")).toMatchObject({ query: {}, unknown: ["a[%]"], errors: [] });
  });
  test("a relative URL and a bare question mark", () => {
    const { headers } = new Request("https://x/");
    expect(readParameters(users, { url: "/users?emails=a?b", headers }).query).toEqual({ emails: ["a?b"] });
    expect(readParameters(users, { url: "/users", headers }).query).toEqual({});
  });
});

describe("other clients' texts", () => {
  test("a plus is a blank in a query, and nowhere else", () => {
    expect(one(form, "string", "?a=x+y%2Bz").query).toEqual({ a: "x y+z" });
    expect(one(spaceDelimited, emails, "?a=x+y%20z").query).toEqual({ a: ["x", "y", "z"] });
    expect(simple.read("a", "x+y", "string")).toBe("x+y");
  });
  test("bare pipes, and encoded names", () => {
    expect(one(pipeDelimited, emails, "?a=x|y%7cz").query).toEqual({ a: ["x", "y", "z"] });
    expect(one(dotted, pagination, "?%61%2Ecount=1").query).toEqual({ a: { count: 1 } });
    expect(one(form, "string", "?a").query).toEqual({ a: "" });
  });
});

describe("hostile requests", () => {
  test("no name reaches a prototype", () => {
    const bracketed = "?a[__proto__][polluted]=1&a[constructor][prototype][polluted]=1&__proto__[polluted]=1";
    const dots = "?a.__proto__.polluted=1&a.constructor.prototype.polluted=1&__proto__.polluted=1";
    const shapes: Shape[] = [{ any: true }, pagination, { object: { x: "string" } }];
    for (const [style, search] of [
      [deepObject, bracketed],
      [form, bracketed],
      [dotted, bracketed],
      [dotted, dots],
    ] as const)
      for (const shape of shapes) {
        const value: unknown = one(style, shape, search).query["a"];
        expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
        expect(Object.getOwnPropertyDescriptor(value, "__proto__")?.value).toEqual({ polluted: "1" });
      }
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(reading({ query: { toString: form } }, "?valueOf=1")).toMatchObject({ query: {}, unknown: ["valueOf"] });
    expect(Object.hasOwn(reading({ query: JSON.parse('{"__proto__":null}') }, "?__proto__=1").query, "__proto__")).toBe(
      false,
    );
  });

  test("an index allocates nothing", () => {
    const indices = ["999999999", "4294967295", "99999999999999", "2"];
    const search = `?${indices.map((index) => `a[${index}]=${index}`).join("&")}`;
    expect(one(form, emails, search).query).toEqual({ a: ["2", "999999999", "4294967295", "99999999999999"] });
    expect(one(form, emails, "?a[99999999999999999999]=x")).toMatchObject({
      query: {},
      unknown: ["a[99999999999999999999]"],
    });
  });

  /** Quadratic time would take seconds for each. */
  test("long requests take little time", { timeout: 60_000 }, () => {
    const parts = [
      ".",
      "=",
      ",",
      ";",
      "[",
      "]",
      "[]",
      "[0]",
      "%20",
      "+",
      "&a=",
      "&a[]=",
      "&a.b=",
      ".a",
      "a.",
      "=.",
      ".a=",
      ";a=",
      "1",
    ];
    const shapes: Shape[] = [{ any: true }, pagination, ["integer", emails]];
    const { headers } = new Request("https://x/");
    const run = (table: ParameterTable, shape: Shape, text: string): number => {
      const given = { ...table, shapes: { path: { a: shape }, query: { a: shape } } };
      const start = performance.now();
      for (const url of [`/?a${text}=x`, `/?a=${text}x`]) readParameters(given, { url, headers }, { a: `.${text}` });
      return performance.now() - start;
    };
    const queries = [form, formJoined, spaceDelimited, pipeDelimited, dotted, deepObject, queryJson].map((a) => ({
      query: { a },
    }));
    const paths = [simple, simpleExploded, label, labelExploded, matrix, matrixExploded, pathJson].map((a) => ({
      path: { a },
    }));
    const slow = [...queries, ...paths].flatMap((table) =>
      parts.filter((part) => shapes.some((shape) => run(table, shape, part.repeat(10_000)) > 300)),
    );
    expect(slow).toEqual([]);
  });

  test("whatever arrives is a value, an unknown name or an error", () => {
    const text = string({ unit: constantFrom(..."ab01.,;=&+%|[]/2C é") });
    const table: ParameterTable = {
      path: { a: simple, b: simpleExploded, c: label, d: labelExploded, e: matrix, f: matrixExploded, g: pathJson },
      query: {
        a: form,
        b: formJoined,
        "a.b": dotted,
        "a[b]": deepObject,
        ab: spaceDelimited,
        ba: pipeDelimited,
        "": reserved(form),
      },
      headers: { a: header, b: headerExploded, c: headerJson },
      cookies: { a: cookie, b: cookieExploded, ab: cookieJson },
    };
    const shapes: Shape[] = [
      { any: true },
      emails,
      pagination,
      "number",
      { object: {}, rest: "string" },
      [emails, pagination, "null"],
    ];
    assert(
      property(
        constantFrom(...shapes),
        text,
        text,
        dictionary(constantFrom(..."abcdefg"), text),
        (shape, url, cookies, path) => {
          const all = Object.fromEntries(
            ["a", "b", "c", "d", "e", "f", "g", "a.b", "a[b]", "ab", "ba", ""].map((name) => [name, shape]),
          );
          const headers = new Headers({ a: JSON.stringify(url).replace(/[^ -~]/g, ""), b: "x" });
          const request = { url: `/?${url}`, headers };
          const read = readParameters(
            { ...table, shapes: { path: all, query: all, headers: all, cookies: all } },
            request,
            path,
            { cookie: cookies },
          );
          const given = queryPairs(url).length;
          const seen = Object.keys(read.query).length + read.unknown.length + read.errors.length;
          expect(given === 0 || seen > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("values that no client would send are written or refused, never as [object Object]", () => {
    assert(
      property(anything(), (given) => {
        for (const { write } of [form, formJoined, dotted, deepObject]) {
          let text = "";
          try {
            text = write("a", given);
          } catch {
            continue;
          }
          expect(decodeURIComponent(text)).not.toContain("[object ");
        }
      }),
    );
  });
});
