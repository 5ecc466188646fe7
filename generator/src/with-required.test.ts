import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { withRequired } from "./with-required.ts";

test("an import gives what require gives, while it lasts", async () => {
  const required: unknown = createRequire(import.meta.url)("typescript");
  const { default: imported } = await withRequired("typescript", () => import("typescript"));
  expect(imported).toBe(required);
});

test("other modules are imported as usual, and a failure passes through", async () => {
  const { join } = await withRequired("typescript", () => import("node:path"));
  expect(join("a", "b")).toMatch(/^a.b$/);
  await expect(withRequired("typescript", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});
