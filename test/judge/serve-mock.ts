import type { TestProject } from "vitest/node";
import { startMock } from "../mock-server/support/mock-process.ts";

/** Has `specloom mock` judge the tests of a project, by the documented forms alone. */
export default async function serveMock({ provide }: TestProject): Promise<() => Promise<void>> {
  const mock = await startMock("--strict");
  provide("judge", { kind: "specloom mock", url: mock.url });
  return async () => mock[Symbol.asyncDispose]();
}
