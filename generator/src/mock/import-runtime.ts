import type * as mock from "@specloom/runtime/mock";
import { SpecloomError } from "../diagnostics.ts";

/** What answers for operations. */
export type MockRuntime = Pick<typeof mock, "createMock" | "MockMismatch">;

/**
 * Imports the runtime, which the rest of the generator does without: a clone generates before it has built anything.
 * Throws a `SpecloomError` (`E_FILE`) where it is not there.
 */
export async function importRuntime(): Promise<MockRuntime> {
  try {
    return await import("@specloom/runtime/mock");
  } catch (error) {
    throw new SpecloomError({
      code: "E_FILE",
      message: `@specloom/runtime cannot be imported: ${error instanceof Error ? error.name : "unknown"}`,
      fix: "install specloom anew; in a clone of its repository, build it first",
    });
  }
}
