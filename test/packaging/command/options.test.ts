import { expect, test } from "vitest";
import { BadInput } from "./bad-input.ts";
import { HELP, readOptions } from "./options.ts";

test("nothing is every package, built before", () => {
  expect(readOptions([])).toEqual({ names: [], help: false, json: false, build: true, keep: false });
});

test("every option can be given, and the help names each", () => {
  const all = ["specloom", "--json", "--no-build", "--keep", "--help"];
  expect(readOptions(all)).toEqual({ names: ["specloom"], help: true, json: true, build: false, keep: true });
  for (const option of all.slice(1)) expect(HELP).toContain(option);
});

test("another option is refused, and told where to look", () => {
  expect(() => readOptions(["--quick"])).toThrow(BadInput);
  expect(() => readOptions(["--quick"])).toThrow("fix: see pnpm release:check --help");
});
