import type { SchemaData } from "../schema/schema-data.js";
import type { BackendRequest } from "../backend/backend.js";
import type { BackendTable } from "../backend/backend-table.js";

/** What the tests keep: authors, their books, and loans that are known by a member of their own. */
export interface Author {
  id: string;
  name: string;
  country?: string;
  prizes?: Prize[];
}

export interface Prize {
  prizeId: string;
  prizeTitle: string;
  year?: number;
}

export interface Book {
  number: number;
  title: string;
}

export interface Loan {
  card: string;
  days: number;
}

const text: SchemaData = { type: "string" };

export const prize: SchemaData = {
  type: "object",
  required: ["prizeId", "prizeTitle"],
  properties: { prizeId: text, prizeTitle: text, year: { type: "integer" } },
};

export const author: SchemaData = {
  type: "object",
  required: ["id", "name"],
  properties: { id: text, name: text, country: text, prizes: { type: "array", items: { $ref: () => prize } } },
};

export const book: SchemaData = {
  type: "object",
  required: ["number", "title"],
  properties: { number: { type: "integer" }, title: text },
};

export const loan: SchemaData = {
  type: "object",
  required: ["card", "days"],
  properties: { card: text, days: { type: "integer", const: 14 } },
};

const status: SchemaData = {
  type: "object",
  required: ["status"],
  properties: { status: { type: "string", enum: ["DONE"] } },
};

const authorId = ["path", "authorId"] as const;
const page = {
  cursor: ["query", "page", "cursor"],
  count: ["query", "page", "count"],
  next: { at: ["page", "next"], none: null },
  previous: { at: ["page", "previous"] },
  current: ["page", "current"],
  total: ["page", "total"],
} as const;

/** Every action there is. */
export const library: BackendTable = {
  collections: {
    authors: { key: "id", schema: author },
    loans: { key: "card", schema: loan },
    books: { key: "number", schema: book, parent: "authors" },
  },
  actions: {
    listAuthors: { action: "list", collection: "authors", output: ["authors"], page },
    getAuthor: { action: "get", collection: "authors", key: authorId, output: ["author"] },
    createAuthor: { action: "create", collection: "authors", input: ["body"], output: [] },
    replaceAuthor: { action: "replace", collection: "authors", key: authorId, input: ["body"], output: [] },
    mergeAuthor: { action: "merge", collection: "authors", key: authorId, input: ["body"], output: [] },
    patchAuthor: { action: "patch", collection: "authors", key: authorId, input: ["body"], output: [] },
    deleteAuthor: { action: "delete", collection: "authors", key: authorId },
    addPrizes: {
      action: "append",
      collection: "authors",
      key: authorId,
      member: "prizes",
      input: ["body", "prizes"],
      output: ["prizes"],
    },
    setPrizes: {
      action: "assign",
      collection: "authors",
      key: authorId,
      member: "prizes",
      input: ["body", "prizes"],
      output: ["prizes"],
    },
    listLoans: { action: "list", collection: "loans", output: ["cards"], project: "card" },
    createLoans: {
      action: "create",
      collection: "loans",
      input: ["body", "loans"],
      output: ["cards"],
      project: "card",
    },
    deleteLoans: { action: "delete", collection: "loans", key: ["query", "cards"], reply: status },
    forgetLoans: {
      action: "delete",
      collection: "loans",
      key: ["query", "cards"],
      unknown: "ignore",
      output: ["gone"],
    },
    listBooks: { action: "list", collection: "books", within: [authorId], output: ["books"], page },
    getBook: { action: "get", collection: "books", within: [authorId], key: ["path", "number"], output: [] },
    createBook: { action: "create", collection: "books", within: [authorId], input: ["body"], output: [] },
    deleteBook: { action: "delete", collection: "books", within: [authorId], key: ["path", "number"] },
  },
  facts: { prizeId: { nobel: { prizeTitle: "Nobel Prize in Literature" } } },
};

/** A request of which only some parts matter. */
export const requestOf = (parts: Partial<BackendRequest>): BackendRequest => ({
  path: {},
  query: {},
  headers: {},
  body: undefined,
  ...parts,
});
