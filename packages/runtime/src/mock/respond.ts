import { createMock } from "./create-mock.js";
import type { MockContext } from "./mock-context.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockSettings } from "./mock-settings.js";

/**
 * Answers one request by the document, as a mock that has seen none before; `createMock` makes one that counts.
 *
 * @returns nothing for a request of another operation
 * @throws MockMismatch when the request is not as documented and `validate` is `"throw"`
 */
export function respond(
  operation: MockOperation,
  request: Request,
  settings: MockSettings = {},
  context: MockContext = {},
): Promise<Response | undefined> {
  return createMock(operation, {}, settings).respond(request, context);
}
