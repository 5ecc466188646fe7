/** Types of functions that the generator writes: only the document can vouch for what they are given. */
interface Written {
  // Methods, so that a function may say more of what it is given than anybody here knows.
  read(body: unknown): unknown;
  set(input: unknown, cursor: unknown): object;
}

/** Takes something out of the body of a page (`x-specloom-pagination`). */
export type ReadPage = Written["read"];

/** Makes the input of the page of a cursor: a copy, everything beside the cursor kept. */
export type SetCursor = Written["set"];
