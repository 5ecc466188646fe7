import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HORRORS, anyText, unsafeIn } from "../testing/horrors.ts";
import { markdownCode, markdownText } from "./markdown.ts";

/** The cells of a table row as GitHub tells them apart: a backslash takes the character after it, whatever it is. */
function cells(row: string): number {
  return row.replace(/\\[^]/g, "").split("|").length;
}

function holds(text: string): void {
  const [prose, inline] = [markdownText(text), markdownCode(text)];
  for (const printed of [prose, inline]) {
    expect(printed).not.toContain("\n");
    expect(unsafeIn(printed)).toEqual([]);
    expect(cells(`x${printed}x`)).toBe(1);
  }
  expect(prose.replace(/\\[^]/g, "")).not.toMatch(/[`*_[\]<>#!|~$&]|:\/\/|www\./i);
  expect(inline.slice(1, -1)).not.toContain("`");
}

test.each(HORRORS)("%j is text and nothing else", holds);

test("so is any other text", () => {
  fc.assert(fc.property(anyText(), holds));
});

describe("a hostile title", () => {
  test.each([
    ["[x](javascript:alert(1))", "\\[x\\]\\(javascript:alert\\(1\\)\\)"],
    ["<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert\\(1\\)\\>"],
    ["see https://evil.example now", "see https\\://evil.example now"],
    ["WWW.evil.example", "WWW\\.evil.example"],
    ["# Title\n\n```sh\ncurl evil\n```", "\\# Title \\`\\`\\`sh curl evil \\`\\`\\`"],
    ["a &lt; b | c", "a \\&lt; b \\| c"],
  ])("%j", (text, printed) => {
    expect(markdownText(text)).toBe(printed);
  });

  test("in code", () => {
    expect(markdownCode("GET /a`b|c\\|d")).toBe("`GET /a'b\\|c/\\|d`");
  });
});
