import type { BackendCore } from "../backend/backend.js";

/** What keeps state, as a mock uses it: `@specloom/runtime/backend` makes one. */
export type MockBackend = Pick<BackendCore, "handle" | "handles" | "record" | "reset">;
