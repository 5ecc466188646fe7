import type { HttpHandler } from "msw/http";
import { setupServer, type SetupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { MockSettings } from "../mock/mock-settings.js";

/**
 * Answers the requests of the tests of a file, or of a `describe`: `use` of what it gives changes that for one test. After
 * each test all handlers, counts and states are as in the beginning. A request that nothing answers is an error, unless
 * `onUnhandledFrame` says otherwise.
 *
 * @param handlersWith - makes all handlers of an API
 */
export function mockInVitest(
  handlersWith: (settings?: MockSettings) => readonly HttpHandler[],
  settings?: MockSettings,
  options?: Parameters<SetupServer["listen"]>[0],
): SetupServer {
  const server = setupServer(...handlersWith(settings));
  beforeAll(() => server.listen({ onUnhandledFrame: "error", ...options }));
  afterEach(() => {
    settings?.backend?.reset();
    server.resetHandlers(...handlersWith(settings));
  });
  afterAll(() => server.close());
  return server;
}
