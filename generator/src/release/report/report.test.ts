import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alignLines } from "./align-lines.ts";
import { foldRows } from "./fold-rows.ts";
import { htmlSentence, htmlText } from "./html-text.ts";
import { joinRows } from "./join-rows.ts";
import { markdownText } from "./markdown-text.ts";
import { printable } from "./printable.ts";

const line = fc.constantFrom("a", "b", "c", "d");

test("both texts can be read off the aligned lines, and what is common stands on both sides", () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (left, right) => {
      const rows = alignLines(left, right);
      expect(rows.flatMap((row) => row.left ?? [])).toEqual(left);
      expect(rows.flatMap((row) => row.right ?? [])).toEqual(right);
      for (const row of rows) if (row.left !== undefined && row.right !== undefined) expect(row.left).toBe(row.right);
    }),
  );
  expect(alignLines(["a", "b"], ["b", "c"])).toContainEqual({ left: "b", right: "b" });
});

test("joining keeps every line on its side, and what is common stands alone", () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (left, right) => {
      const rows = joinRows(alignLines(left, right));
      expect(rows.flatMap((row) => row.left ?? [])).toEqual(left);
      expect(rows.flatMap((row) => row.right ?? [])).toEqual(right);
    }),
  );
  expect(joinRows(alignLines(["a", "b", "d"], ["a", "c", "d"]))).toContainEqual({ left: "b", right: "c" });
});

test("folding keeps every line that differs", () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (left, right) => {
      const rows = alignLines(left, right);
      const differing = rows.filter((row) => row.left !== row.right);
      const shown = new Set(foldRows(rows));
      for (const row of differing) expect(shown.has(row)).toBe(true);
    }),
  );
  const long = Array.from({ length: 40 }, (_, index) => String(index));
  expect(foldRows(alignLines([...long, "x"], [...long, "y"]))).toHaveLength(6);
});

/** What means something to HTML, Markdown or a terminal, and a little that does not. */
const odd = fc.constantFrom(..."<>&\"'`[]()*_#!|\\ab \n\t\u0000\u001b\u0085\u202e\u2028");

test("no text becomes markup, opens an attribute or steers a terminal", () => {
  fc.assert(
    fc.property(fc.string({ unit: odd }), (text) => {
      expect(htmlText(text)).not.toMatch(/[<>"']/);
      expect(htmlSentence(text).replaceAll("<code>", "").replaceAll("</code>", "")).not.toMatch(/[<>"']/);
      expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(markdownText(text).replace(/`[^`]*`/g, "")).not.toMatch(/(?<!\\)[<[]/);
    }),
  );
});
