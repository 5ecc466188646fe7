import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Author, library } from "../testing/library.js";
import { type Collection, createBackend } from "./index.js";

type Change = { readonly add: true } | { readonly remove: number };

const change = fc.oneof(
  fc.constant<Change>({ add: true }),
  fc.nat({ max: 40 }).map((index): Change => ({ remove: index })),
);

function authorsOf(count: number): Collection<Author> {
  const authors = Array.from({ length: count }, (_, index) => ({ id: `a${index}`, name: "A" }));
  return createBackend<{ authors: Author }>(library, { data: { authors } }).authors;
}

function apply(authors: Collection<Author>, one: Change): void {
  const ids = authors.all().map(({ id }) => id);
  if ("add" in one) authors.add({ name: "new" });
  else authors.remove(ids[one.remove % Math.max(ids.length, 1)] ?? "");
}

test("what stays is read once and in order, whatever comes and goes between pages", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 30 }),
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 12 }),
      (count, size, rounds) => {
        const authors = authorsOf(count);
        const before = authors.all().map(({ id }) => id);
        const read: string[] = [];
        let cursor: string | undefined;
        for (let round = 0; round === 0 || cursor !== undefined; round++) {
          const page = authors.page(cursor, size);
          read.push(...(page?.items.map(({ id }) => id) ?? []));
          expect(page?.items.length).toBeLessThanOrEqual(size);
          cursor = page?.next;
          for (const one of rounds[round] ?? []) apply(authors, one);
        }
        const stayed = before.filter((id) => authors.has(id));
        expect(new Set(read).size).toBe(read.length);
        expect(read.filter((id) => stayed.includes(id))).toEqual(stayed);
      },
    ),
    { numRuns: 1000 },
  );
});

test("`previous` leads back the way that `next` came", () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
      const authors = authorsOf(count);
      const forth = [authors.page(undefined, size)];
      for (let next = forth[0]?.next; next !== undefined; next = forth.at(-1)?.next)
        forth.push(authors.page(next, size));
      const back = [forth.at(-1)];
      for (let at = back[0]?.previous; at !== undefined; at = back.at(-1)?.previous) back.push(authors.page(at, size));
      expect(back.toReversed()).toEqual(forth);
      expect(forth.flatMap((page) => page?.items ?? [])).toEqual(authors.all());
    }),
  );
});

test("no text but a cursor of the list is one", () => {
  const authors = authorsOf(3);
  const first = authors.page(undefined, 1);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[\w-]{4,24}$/)), (text) => {
      fc.pre(text !== first?.current && text !== first?.next);
      expect(authors.page(text, 1)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
