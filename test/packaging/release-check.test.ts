import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../support/run.ts";

const releaseCheck = (...args: readonly string[]): ReturnType<typeof run> =>
  run(join(import.meta.dirname, "../.."), join(import.meta.dirname, "release-check.ts"), ...args);

test("--help tells how to use it, with an example", async () => {
  const { code, output } = await releaseCheck("--help");
  expect(code).toBe(0);
  expect(output).toContain("Example\n  pnpm release:check ");
});

test.each([
  ["an option that there is not", "--quick", "--help"],
  ["a package that there is not", "@iam-users/clent", "@iam-users/client"],
])("%s is refused with 2, and told what there is", async (_title, argument, told) => {
  const { code, output } = await releaseCheck(argument);
  expect(code).toBe(2);
  expect(output).toContain(argument);
  expect(output).toContain(told);
  expect(output).not.toContain("    at ");
});
