import { expect, test } from "vitest";
import { npmName } from "./npm-name.ts";

test("names of packages are words as they are", () => {
  for (const name of ["react", "@tanstack/react-query", "@acme/types", "a.b-c_d"]) expect(npmName(name)).toBe(name);
});

test.each(["", "-g", "a b", "a;b", "$(a)", "@acme", "@acme/", "../a", "A", "a\nb", "`a`"])("%j is none", (name) => {
  expect(() => npmName(name)).toThrow("is no name of a package");
});
