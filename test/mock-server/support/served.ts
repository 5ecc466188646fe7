import type { TestProject } from "vitest/node";
import { startMock } from "./mock-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where `specloom mock` listens. */
    readonly mockServer: string;
  }
}

/** Serves the mock for all test files of a project. */
export default async function serveMock({ provide }: TestProject): Promise<() => Promise<void>> {
  const mock = await startMock();
  provide("mockServer", mock.url);
  return async () => mock[Symbol.asyncDispose]();
}
