import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Author, type Book, type Loan, library, requestOf } from "../testing/library.js";
import { type BackendAnswer, type BackendRequest, createBackend } from "./index.js";

/** The library as anybody would write it by hand: lists, searched from their beginnings. */
interface Reference {
  authors: Author[];
  loans: Loan[];
  books: Map<string, Book[]>;
}

function beginning(): Reference {
  const books = [1, 2].map((number) => ({ number, title: "Old" }));
  return {
    authors: ["a", "b"].map((id) => ({ id, name: "Old" })),
    loans: ["1", "2"].map((card) => ({ card, days: 14 })),
    books: new Map([["a", books]]),
  };
}

/** A request, and what the reference does with it. `undefined`: the answer has to be `missing`; null: `conflict`. */
interface Step {
  readonly operation: string;
  readonly request: BackendRequest;
  readonly expected: (reference: Reference) => object | null | undefined;
}

const id = fc.constantFrom("a", "b", "c");
const name = fc.constantFrom("Ada", "Ben", "Cy");
const card: fc.Arbitrary<string> = fc.constantFrom("1", "2", "3", "4");
const cards = fc.array(card, { minLength: 1, maxLength: 3 });
const number = fc.integer({ min: 1, max: 2 });
const prizes = fc.array(fc.record({ prizeId: fc.constantFrom("p", "q"), prizeTitle: name }), { maxLength: 2 });
const authorParts = fc.record({ name, country: fc.constantFrom("UK", "NO"), prizes }, { requiredKeys: ["name"] });

const find = (reference: Reference, wanted: string): Author | undefined =>
  reference.authors.find((author) => author.id === wanted);

function step(operation: string, request: Partial<BackendRequest>, expected: Step["expected"]): Step {
  return { operation, request: requestOf(request), expected };
}

const listAuthors = fc.constant(
  step("listAuthors", { query: { page: { count: 99 } } }, ({ authors }) => ({
    authors,
    page: { current: expect.any(String), next: null, total: authors.length },
  })),
);

const getAuthor = id.map((authorId) =>
  step("getAuthor", { path: { authorId } }, (reference) => {
    const author = find(reference, authorId);
    return author && { author };
  }),
);

const createAuthor = fc.tuple(id, authorParts).map(([wanted, parts]) =>
  step("createAuthor", { body: { id: wanted, ...parts } }, (reference) => {
    if (find(reference, wanted)) return null;
    const author = { id: wanted, ...parts };
    reference.authors.push(author);
    return author;
  }),
);

const replaceAuthor = fc.tuple(id, authorParts).map(([authorId, parts]) =>
  step("replaceAuthor", { path: { authorId }, body: parts }, (reference) => {
    if (!find(reference, authorId)) return undefined;
    const written = { id: authorId, ...parts };
    reference.authors = reference.authors.map((author) => (author.id === authorId ? written : author));
    return written;
  }),
);

const mergeAuthor = fc.tuple(id, fc.record({ name, prizes }, { requiredKeys: [] })).map(([authorId, parts]) =>
  step("mergeAuthor", { path: { authorId }, body: parts }, (reference) => {
    const author = find(reference, authorId);
    return author && Object.assign(author, parts);
  }),
);

const deleteAuthor = id.map((authorId) =>
  step("deleteAuthor", { path: { authorId } }, (reference) => {
    if (!find(reference, authorId)) return undefined;
    reference.authors = reference.authors.filter((author) => author.id !== authorId);
    reference.books.delete(authorId);
    return {};
  }),
);

const writePrizes = fc
  .tuple(fc.constantFrom("addPrizes", "setPrizes"), id, prizes)
  .map(([operation, authorId, given]) =>
    step(operation, { path: { authorId }, body: { prizes: given } }, (reference) => {
      const author = find(reference, authorId);
      if (author === undefined) return undefined;
      author.prizes = [...(operation === "addPrizes" ? (author.prizes ?? []) : []), ...given];
      return { prizes: author.prizes };
    }),
  );

const listLoans = fc.constant(step("listLoans", {}, ({ loans }) => ({ cards: loans.map((loan) => loan.card) })));

const createLoans = cards.map((given) =>
  step("createLoans", { body: { loans: given.map((one) => ({ card: one })) } }, (reference) => {
    const all = [...reference.loans.map((loan) => loan.card), ...given];
    if (all.some((one, index) => all.indexOf(one) !== index)) return null;
    reference.loans.push(...given.map((one) => ({ card: one, days: 14 })));
    return { cards: given };
  }),
);

const deleteLoans = cards.map((given) =>
  step("deleteLoans", { query: { cards: given } }, (reference) => {
    if (!given.every((one) => reference.loans.some((loan) => loan.card === one))) return undefined;
    reference.loans = reference.loans.filter((loan) => !given.includes(loan.card));
    return { status: "DONE" };
  }),
);

const listBooks = id.map((authorId) =>
  step("listBooks", { path: { authorId }, query: { page: { count: 99 } } }, (reference) => {
    if (!find(reference, authorId)) return undefined;
    const books = reference.books.get(authorId) ?? [];
    return { books, page: { current: expect.any(String), next: null, total: books.length } };
  }),
);

const createBook = fc.tuple(id, number, name).map(([authorId, wanted, title]) =>
  step("createBook", { path: { authorId }, body: { number: wanted, title } }, (reference) => {
    if (!find(reference, authorId)) return undefined;
    const books = reference.books.get(authorId) ?? [];
    if (books.some((book) => book.number === wanted)) return null;
    const book = { number: wanted, title };
    reference.books.set(authorId, [...books, book]);
    return book;
  }),
);

const bookAt = fc.tuple(fc.constantFrom("getBook", "deleteBook"), id, number).map(([operation, authorId, wanted]) =>
  step(operation, { path: { authorId, number: wanted } }, (reference) => {
    const books = reference.books.get(authorId) ?? [];
    const book = books.find((one) => one.number === wanted);
    if (!find(reference, authorId) || book === undefined) return undefined;
    if (operation === "getBook") return book;
    reference.books.set(
      authorId,
      books.filter((one) => one !== book),
    );
    return {};
  }),
);

const steps = fc.array(
  fc.oneof(
    listAuthors,
    getAuthor,
    createAuthor,
    replaceAuthor,
    mergeAuthor,
    deleteAuthor,
    writePrizes,
    listLoans,
    createLoans,
    deleteLoans,
    listBooks,
    createBook,
    bookAt,
  ),
  { minLength: 20, maxLength: 40 },
);

function outcomeOf(answer: BackendAnswer): unknown {
  return answer.ok ? (answer.body ?? {}) : answer.reason;
}

test("sequences of operations do what a simple library does", { timeout: 30_000 }, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(steps, (sequence) => {
      const reference = beginning();
      const backend = createBackend<{ authors: Author; loans: Loan }, { books: Book }>(library, {
        data: { ...reference, books: Object.fromEntries(reference.books) },
      });
      for (const { operation, request, expected } of sequence) {
        const wanted = expected(reference);
        const outcome = outcomeOf(backend.handle(operation, request));
        expect(outcome).toEqual(wanted === null ? "conflict" : (wanted ?? "missing"));
        const kind = `${operation} ${typeof outcome === "string" ? outcome : "ok"}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
      expect(backend.authors.all()).toEqual(reference.authors);
      expect(backend.loans.all()).toEqual(reference.loans);
      for (const { id: parent } of reference.authors)
        expect(backend.books.of(parent).all()).toEqual(reference.books.get(parent) ?? []);
    }),
    { numRuns: 1000 },
  );
  // Sequences in which nothing succeeds, or nothing fails, would prove little.
  for (const operation of [
    "getAuthor",
    "createAuthor",
    "deleteAuthor",
    "createLoans",
    "deleteLoans",
    "createBook",
    "deleteBook",
  ])
    for (const outcome of ["ok", operation.startsWith("create") ? "conflict" : "missing"])
      expect(seen.get(`${operation} ${outcome}`), `${operation} ${outcome}`).toBeGreaterThan(50);
});
