import type { Author, Book, Loan } from "../testing/library.js";
import { library } from "../testing/library.js";
import { type Backend, type Collection, createBackend } from "./index.js";

interface Roots {
  readonly authors: Author;
  readonly loans: Loan;
}

interface Nested {
  readonly books: Book;
}

const backend: Backend<Roots, Nested> = createBackend<Roots, Nested>(library, {
  data: { authors: [{ id: "a" }], loans: 3, books: { a: [{ title: "One" }], b: 2 } },
});

export const found: Author | undefined = backend.authors.get("a");
export const books: Collection<Book> = backend.books.of("a");
export const added: Loan = backend.loans.add({ card: "1" });

// @ts-expect-error -- what is nested is reached by what it is nested in
backend.books.get(1);

// @ts-expect-error -- no collection of that name
void backend.writers;

// @ts-expect-error -- an item has no such member
backend.authors.add({ surname: "Lovelace" });

// @ts-expect-error -- no collection of that name
createBackend<Roots, Nested>(library, { data: { writers: 1 } });

// @ts-expect-error -- lists that are not nested are not by parent
createBackend<Roots, Nested>(library, { data: { authors: { a: 1 } } });
