import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText, unsafeIn } from "../testing/horrors.ts";
import { dropUnsafe, escapeUnsafe } from "./escape.ts";

/** Line feeds and tabs are dealt with by who calls. */
const rest = (text: string): string[] => unsafeIn(text).filter((char) => !"\t\r".includes(char));

test("nothing unsafe is left, and what is safe stays", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(rest(escapeUnsafe(text))).toEqual([]);
      expect(rest(dropUnsafe(text))).toEqual([]);
    }),
  );
  expect(escapeUnsafe("Größe 名 😀 <b> \n\t")).toBe("Größe 名 😀 <b> \n\t");
  expect(dropUnsafe("Größe 名 😀 <b> \n\t")).toBe("Größe 名 😀 <b> \n\t");
});

test("an escape is one per code unit", () => {
  expect(escapeUnsafe("\u202e\u{e0041}\ud800<script")).toBe("\\u202e\\udb40\\udc41\\ud800\\u003cscript");
});
