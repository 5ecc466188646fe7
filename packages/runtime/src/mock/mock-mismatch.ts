import type { MockReport } from "./mock-report.js";

/** A request that is not as documented. The message names what must be, and no value that came. */
export class MockMismatch extends Error {
  declare readonly name: "MockMismatch";
  /** The operation that was asked for. */
  readonly operation: string;

  constructor({ operation, method, entries }: MockReport) {
    const problems = entries.map(({ place, field, expected }) => `${place} ${field} ${expected}`).join("; ");
    super(`${method} ${operation} is not what the document says: ${problems}`);
    Object.defineProperty(this, "name", { value: "MockMismatch" });
    this.operation = operation;
  }
}
