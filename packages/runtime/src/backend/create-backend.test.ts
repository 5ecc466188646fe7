import { describe, expect, test } from "vitest";
import { atPath } from "../client/pages/at-path.js";
import type { SchemaData } from "../schema/schema-data.js";
import {
  type Backend,
  type BackendAnswer,
  type BackendData,
  type BackendTable,
  type Synthesize,
  createBackend,
} from "./index.js";
import { type Author, type Book, type Loan, library, requestOf } from "../testing/library.js";

type Library = Backend<{ authors: Author; loans: Loan }, { books: Book }>;

/** Texts that show what they were made from, and numbers that depend on it. */
const synthesize: Synthesize = (schema, { seed, name }) => {
  if (typeof schema !== "object") return undefined;
  if (schema.type === "object") return { id: `id of ${seed}`, name: `${name} of ${seed}` };
  return schema.type === "string"
    ? `${name} of ${seed}`
    : [...seed].reduce((sum, letter) => sum * 3 + letter.charCodeAt(0), 0);
};

const authors = [
  { id: "a", name: "Ada" },
  { id: "b", name: "Ben" },
];

function make(
  options: Parameters<typeof createBackend<{ authors: Author; loans: Loan }, { books: Book }>>[1] = {},
): Library {
  return createBackend<{ authors: Author; loans: Loan }, { books: Book }>(library, { data: { authors }, ...options });
}

function bodyOf(answer: BackendAnswer): unknown {
  if (!answer.ok) throw new Error(`refused: ${answer.message}`);
  return answer.body;
}

const at = (authorId: string, more: object = {}): Parameters<Library["handle"]>[1] =>
  requestOf({ path: { authorId, ...more } });

describe("operations", () => {
  test("list shows items where the table says", () => {
    expect(make().handle("listAuthors", requestOf({}))).toEqual({
      ok: true,
      body: { authors, page: { current: expect.stringMatching(/^[\w-]+$/), next: null, total: 2 } },
    });
  });

  test("list reads page by page, back and forth", () => {
    const backend = make();
    const first = backend.handle("listAuthors", requestOf({ query: { page: { count: 1 } } }));
    expect(first).toMatchObject({ body: { authors: [{ id: "a" }], page: { next: expect.any(String) } } });
    const [next, current] = ["next", "current"].map((name) => atPath(bodyOf(first), ["page", name]));
    const second = backend.handle("listAuthors", requestOf({ query: { page: { count: 1, cursor: next } } }));
    expect(second).toMatchObject({
      body: { authors: [{ id: "b" }], page: { next: null, current: next, previous: current } },
    });
  });

  test.each(["x", "MA==", 5, "MS4x", "TmFOLjA", "é", "a".repeat(9)])("the cursor %j is invalid", (cursor) => {
    expect(make().handle("listAuthors", requestOf({ query: { page: { cursor } } }))).toEqual({
      ok: false,
      reason: "invalid",
      field: "page.cursor",
      message: "must be a cursor that this list has given",
    });
  });

  test("a cursor of another list is invalid", () => {
    const backend = make();
    backend.books.of("a").add({ number: 1, title: "One" });
    const cursor = backend.books.of("a").page(undefined, 1)?.current;
    expect(backend.books.of("b").page(cursor, 1)).toBeUndefined();
    expect(backend.authors.page(cursor, 1)).toBeUndefined();
    expect(backend.books.of("a").page(cursor, 1)?.items).toHaveLength(1);
  });

  test("get shows an item, and an unknown one is missing", () => {
    const backend = make();
    expect(backend.handle("getAuthor", at("b"))).toEqual({ ok: true, body: { author: authors[1] } });
    expect(backend.handle("getAuthor", at("nobody"))).toEqual({
      ok: false,
      reason: "missing",
      field: "authorId",
      message: "there is no such item in authors",
    });
  });

  test("create adds an item at the end, with a key of its own", () => {
    const backend = make({ synthesize });
    const body = bodyOf(backend.handle("createAuthor", requestOf({ body: { name: "Cy" } })));
    expect(body).toEqual({ id: "id of 0/authors/3/id", name: "Cy" });
    expect(backend.authors.all().at(-1)).toEqual(body);
  });

  test("a key that is taken is a conflict", () => {
    expect(make().handle("createAuthor", requestOf({ body: { id: "a", name: "Al" } }))).toMatchObject({
      ok: false,
      reason: "conflict",
    });
  });

  test("create takes several, and all or none", () => {
    const backend = make({ data: { loans: [{ card: "1" }] } });
    const create = (...cards: string[]): BackendAnswer =>
      backend.handle("createLoans", requestOf({ body: { loans: cards.map((card) => ({ card })) } }));
    expect(create("2", "3")).toEqual({ ok: true, body: { cards: ["2", "3"] } });
    expect(create("4", "1")).toMatchObject({ ok: false, reason: "conflict", field: "loans" });
    expect(create("4", "4")).toMatchObject({ ok: false, reason: "conflict" });
    expect(backend.handle("listLoans", requestOf({}))).toEqual({ ok: true, body: { cards: ["1", "2", "3"] } });
    expect(backend.loans.get("2")).toEqual({ card: "2", days: 14 });
  });

  test("what is no object is invalid", () => {
    const backend = make();
    const invalid = { ok: false, reason: "invalid" };
    expect(backend.handle("createAuthor", requestOf({ body: "x" }))).toMatchObject(invalid);
    expect(backend.handle("createLoans", requestOf({ body: { loans: [1] } }))).toMatchObject(invalid);
    expect(backend.handle("replaceAuthor", { ...at("a"), body: [] })).toMatchObject(invalid);
    expect(backend.handle("addPrizes", { ...at("a"), body: { prizes: {} } })).toMatchObject(invalid);
  });

  test("delete takes one out, by its path", () => {
    const backend = make();
    expect(backend.handle("deleteAuthor", at("a"))).toEqual({ ok: true, body: undefined });
    expect(backend.authors.all()).toEqual([authors[1]]);
    expect(backend.handle("deleteAuthor", at("a"))).toMatchObject({ ok: false, reason: "missing" });
  });

  test("delete takes several out, all or none where unknown keys are an error", () => {
    const backend = make({ data: { loans: [{ card: "1" }, { card: "2" }, { card: "3" }] } });
    const query = (...cards: string[]): Parameters<Library["handle"]>[1] => requestOf({ query: { cards } });
    expect(backend.handle("deleteLoans", query("1", "x"))).toMatchObject({ reason: "missing", field: "cards" });
    expect(backend.loans.count()).toBe(3);
    expect(backend.handle("deleteLoans", query("1", "1"))).toEqual({ ok: true, body: { status: "DONE" } });
    expect(backend.handle("forgetLoans", query("2", "x"))).toEqual({
      ok: true,
      body: { gone: [{ card: "2", days: 14 }] },
    });
    expect(backend.loans.all().map(({ card }) => card)).toEqual(["3"]);
  });

  test("replace keeps the key alone, merge keeps what is not named, patch takes null for out", () => {
    const backend = make({ data: { authors: [{ id: "a", name: "Ada", country: "UK" }] } });
    const write = (operation: string, body: object): unknown => bodyOf(backend.handle(operation, { ...at("a"), body }));
    expect(write("mergeAuthor", { name: "Ada L.", id: "z" })).toEqual({ id: "a", name: "Ada L.", country: "UK" });
    expect(write("patchAuthor", { country: null, prizes: [] })).toEqual({ id: "a", name: "Ada L.", prizes: [] });
    expect(write("replaceAuthor", { name: "A." })).toEqual({ id: "a", name: "A." });
    expect(backend.authors.get("a")).toEqual({ id: "a", name: "A." });
    expect(backend.handle("mergeAuthor", { ...at("z"), body: {} })).toMatchObject({ reason: "missing" });
  });

  test("append makes a member's list longer, assign writes it anew; what goes with an id is known", () => {
    const backend = make({ synthesize });
    const body = (...ids: string[]): object => ({ prizes: ids.map((prizeId) => ({ prizeId })) });
    const nobel = { prizeId: "nobel", prizeTitle: "Nobel Prize in Literature" };
    expect(bodyOf(backend.handle("addPrizes", { ...at("a"), body: body("nobel") }))).toEqual({ prizes: [nobel] });
    const other = { prizeId: "x", prizeTitle: "prizeTitle of 0/prizeId/x/prizeTitle" };
    expect(bodyOf(backend.handle("addPrizes", { ...at("a"), body: body("x") }))).toEqual({ prizes: [nobel, other] });
    expect(bodyOf(backend.handle("setPrizes", { ...at("a"), body: body("nobel") }))).toEqual({ prizes: [nobel] });
    expect(backend.authors.get("a")).toEqual({ ...authors[0], prizes: [nobel] });
    // What is made up for an id is the same wherever it stands.
    expect(bodyOf(backend.handle("setPrizes", { ...at("b"), body: body("x", "nobel") }))).toEqual({
      prizes: [other, nobel],
    });
  });

  test("nested lists are apart, need what they are nested in, and go with it", () => {
    const backend = make();
    const create = (authorId: string, title: string): BackendAnswer =>
      backend.handle("createBook", { ...at(authorId), body: { title } });
    expect(create("a", "One")).toEqual({ ok: true, body: { number: 1, title: "One" } });
    expect(create("b", "Two")).toEqual({ ok: true, body: { number: 2, title: "Two" } });
    expect(create("c", "Three")).toEqual({
      ok: false,
      reason: "missing",
      field: "authorId",
      message: "there is no such item in authors",
    });
    expect(bodyOf(backend.handle("listBooks", at("a")))).toMatchObject({ books: [{ title: "One" }] });
    expect(backend.handle("getBook", at("b", { number: 1 }))).toMatchObject({ reason: "missing", field: "number" });
    backend.handle("deleteAuthor", at("a"));
    expect(backend.handle("listBooks", at("a"))).toMatchObject({ reason: "missing", field: "authorId" });
    expect(backend.books.all()).toEqual([{ number: 2, title: "Two" }]);
    backend.authors.add({ id: "a", name: "Ada again" });
    expect(backend.books.of("a").all()).toEqual([]);
  });

  test("an operation that is not in the table is not handled", () => {
    const backend = make();
    expect([backend.handles("getAuthor"), backend.handles("toString"), backend.handles("x")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(() => backend.handle("x", requestOf({}))).toThrow("the backend has no operation x");
  });

  test("what the reply's schema does not name is left out of answers", () => {
    const reply = { type: "object", required: ["author"], properties: { author: { properties: { name: true } } } };
    const backend = createBackend<{ authors: Author }>(
      {
        ...library,
        actions: { get: { action: "get", collection: "authors", key: ["path", "id"], output: ["author"], reply } },
      },
      { data: { authors: [{ id: "a", name: "Ada" }] } },
    );
    expect(bodyOf(backend.handle("get", requestOf({ path: { id: "a" } })))).toEqual({ author: { name: "Ada" } });
  });
});

describe("data", () => {
  test("is literal, with what is missing filled in", () => {
    const backend = make({ synthesize, data: { authors: [{ id: "a" }] } });
    expect(backend.authors.all()).toEqual([{ id: "a", name: "name of 0/authors/1/name" }]);
  });

  test("is made up by number, the same for the same seed, and more keeps the first", () => {
    const of = (seed: string, count: number): unknown[] =>
      make({ seed, synthesize, data: { authors: count } }).authors.all();
    expect(of("s", 3)).toEqual(
      [1, 2, 3].map((n) => ({ id: `id of s/authors/${n}`, name: `authors of s/authors/${n}` })),
    );
    expect(of("s", 5).slice(0, 3)).toEqual(of("s", 3));
    expect(of("t", 3)).not.toEqual(of("s", 3));
  });

  test("is the same for every list of a nested collection, or by parent", () => {
    const one = { number: 1, title: "One" };
    expect(make({ data: { authors, books: [one] } }).books.all()).toEqual([one, one]);
    expect(
      make({ data: { authors, books: { b: [one] } } })
        .books.of("a")
        .all(),
    ).toEqual([]);
    expect(
      make({ synthesize, data: { authors, books: 2 } })
        .books.of("b")
        .count(),
    ).toBe(2);
  });

  test("that fits nowhere is an error", () => {
    expect(() => make({ data: { authors: [{ id: "a" }, { id: "a" }] } })).toThrow(
      "an item with this key is in authors already",
    );
    expect(() => make({ data: { authors, books: { z: [{ title: "Z" }] } } })).toThrow(
      "there is nothing to which items of books",
    );
    const wrong = { data: { writers: 1 } };
    expect(() => createBackend(library, wrong)).toThrow('there is no collection "writers"');
  });

  test("keys are counted where nothing makes them up, and never taken twice", () => {
    const backend = make({ data: { authors: [{ id: "authors-2" }, {}] } });
    expect(backend.authors.all().map(({ id }) => id)).toEqual(["authors-2", "authors-3"]);
    const stubborn = make({ synthesize: () => "same", data: { authors: [{ name: "x" }] } });
    expect(() => stubborn.authors.add({ name: "y" })).toThrow("there is no free key in authors");
  });
});

describe("lists within lists within lists", () => {
  interface Thing {
    id: string;
  }
  const schema: SchemaData = { required: ["id"], properties: { id: { type: "string" } } };
  const table: BackendTable = {
    collections: {
      orgs: { key: "id", schema },
      teams: { key: "id", schema, parent: "orgs" },
      people: { key: "id", schema, parent: "teams" },
    },
    actions: {
      list: {
        action: "list",
        collection: "people",
        within: [
          ["path", "org"],
          ["path", "team"],
        ],
        output: [],
      },
    },
  };
  const nested = (
    data: BackendData<{ orgs: Thing }, { teams: Thing; people: Thing }>,
  ): Backend<{ orgs: Thing }, { teams: Thing; people: Thing }> =>
    createBackend<{ orgs: Thing }, { teams: Thing; people: Thing }>(table, { data });
  const orgs = [{ id: "o" }, { id: "p" }];
  const teams = [{ id: "t" }, { id: "u" }];

  test("begin with what is given at each level", () => {
    expect(nested({ orgs, teams, people: 2 }).people.count()).toBe(8);
    expect(
      nested({ orgs, teams, people: { o: 2 } })
        .people.of("o", "u")
        .count(),
    ).toBe(2);
    expect(nested({ orgs, teams, people: { o: { t: [{ id: "x" }] } } }).people.all()).toEqual([{ id: "x" }]);
    expect(() => nested({ orgs, people: { o: { t: 1 } } })).toThrow("there is nothing to which items of people");
  });

  test("go with what they are nested in, at each level", () => {
    const backend = nested({ orgs, teams, people: [{ id: "x" }] });
    const list = (org: string, team: string): BackendAnswer =>
      backend.handle("list", requestOf({ path: { org, team } }));
    backend.teams.of("o").remove("t");
    expect(list("o", "t")).toMatchObject({ reason: "missing", field: "team" });
    expect(list("o", "u")).toEqual({ ok: true, body: [{ id: "x" }] });
    backend.orgs.remove("o");
    expect([backend.teams.count(), backend.people.count()]).toEqual([2, 2]);
    backend.orgs.add({ id: "o" });
    backend.teams.of("o").add({ id: "u" });
    expect(backend.people.of("o", "u").all()).toEqual([]);
  });
});

describe("collections", () => {
  test("give and take copies", () => {
    const backend = make();
    const given = { id: "c", name: "Cy", prizes: [{ prizeId: "p", prizeTitle: "P" }] };
    backend.authors.add(given);
    given.prizes.length = 0;
    const got = backend.authors.get("c");
    got?.prizes?.splice(0);
    backend.authors.all().forEach((author) => (author.name = "changed"));
    backend.authors.page(undefined, 9)?.items.forEach((author) => (author.name = "changed"));
    expect(backend.authors.get("c")).toEqual({ id: "c", name: "Cy", prizes: [{ prizeId: "p", prizeTitle: "P" }] });
    const author = atPath(bodyOf(backend.handle("getAuthor", at("c"))), ["author"]);
    Object.assign(author ?? {}, { name: "changed" });
    expect(backend.authors.get("c")?.name).toBe("Cy");
  });

  test("update writes members and keeps key and place", () => {
    const backend = make();
    expect(backend.authors.update("a", { id: "z", name: "A." })).toEqual({ id: "a", name: "A." });
    expect(backend.authors.all().map(({ id }) => id)).toEqual(["a", "b"]);
    expect(backend.authors.update("z", {})).toBeUndefined();
    expect([backend.authors.has("a"), backend.authors.has("z")]).toEqual([true, false]);
  });

  test("remove tells whether there was one", () => {
    const backend = make();
    expect([backend.authors.remove("a"), backend.authors.remove("a"), backend.authors.count()]).toEqual([
      true,
      false,
      1,
    ]);
  });

  test("a number and its text are one key", () => {
    const backend = make({ data: { authors, books: { a: [{ number: 1, title: "One" }] } } });
    expect(backend.books.of("a").get("1")).toEqual(backend.books.of("a").get(1));
  });
});

describe("memory", () => {
  test("a snapshot brings everything back, more than once, and changes with nothing", () => {
    const backend = make();
    backend.books.of("a").add({ number: 1, title: "One" });
    const cursor = backend.authors.page(undefined, 1)?.next;
    const snapshot = backend.snapshot();
    for (let round = 0; round < 2; round++) {
      backend.authors.remove("a");
      backend.authors.update("b", { name: "changed" });
      backend.authors.add({ id: `c${round}`, name: "Cy" });
      backend.restore(snapshot);
      expect(backend.authors.all()).toEqual(authors);
      expect(backend.books.all()).toEqual([{ number: 1, title: "One" }]);
      expect(backend.authors.page(cursor, 1)?.items).toEqual([authors[1]]);
    }
    expect(() => make().restore(snapshot)).toThrow("this snapshot was made by another backend");
  });

  test("reset brings the beginning back: the same ids come again", () => {
    const backend = make({ synthesize });
    const create = (): unknown => bodyOf(backend.handle("createAuthor", requestOf({ body: { name: "Cy" } })));
    const first = create();
    backend.reset();
    expect(backend.authors.all()).toEqual(authors);
    expect(create()).toEqual(first);
  });

  test("requests are remembered, the last thousand of them", () => {
    const backend = make();
    const request = { operation: "getAuthor", method: "GET", url: "https://x/", status: 200 };
    for (let status = 1; status <= 1001; status++) backend.record({ ...at("a"), ...request, status });
    expect(backend.requests()).toHaveLength(1000);
    expect(backend.requests()[0]).toEqual({ ...at("a"), ...request, status: 2 });
    backend.reset();
    expect(backend.requests()).toEqual([]);
  });
});
