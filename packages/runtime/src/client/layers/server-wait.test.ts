import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { getUserOperation } from "../../testing/client.js";
import { reply } from "../../testing/recorder.js";
import type { Operation } from "../index.js";
import { serverWait } from "./server-wait.js";

const now = Date.UTC(2026, 0, 1);
const limited = { errors: [{ data: { msBeforeNext: 57_647 } }] };
const operation: Operation<unknown> = {
  ...getUserOperation,
  wait: { 429: ["/errors/0/data/msBeforeNext", "ms"], 5: ["/wait", "s"], 0: ["/other", "s"] },
};

const withHeaders = (headers: Record<string, string>, body: unknown = {}, status: number = 429): Response =>
  new Response(JSON.stringify(body), { status, headers });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("how long the server asks to be left alone", () => {
  test.each<[string, Response, number]>([
    ["Retry-After", withHeaders({ "Retry-After": "5" }), 5000],
    ["Retry-After, a date", withHeaders({ "Retry-After": "Thu, 01 Jan 2026 00:00:07 GMT" }), 8000],
    ["Retry-After, in the past", withHeaders({ "Retry-After": "Thu, 01 Jan 2025 00:00:07 GMT" }), 1],
    ["retry-after-ms, which is more precise", withHeaders({ "Retry-After": "5", "retry-after-ms": "4200" }), 4200],
    ["retry-after-ms that is no number", withHeaders({ "Retry-After": "5", "retry-after-ms": "x" }), 5000],
    ["the body", reply(limited, 429), 57_647],
    ["the body over the end of the window", withHeaders({ "X-RateLimit-Reset": "60" }, limited), 57_647],
    ["the end of the window", withHeaders({ "X-RateLimit-Reset": "60" }), 60_000],
    [
      "the end of the window, cut down to seconds",
      withHeaders({ "X-RateLimit-Reset": String(now / 1000 + 60) }),
      61_000,
    ],
    [
      "the end of the window says nothing of another failure",
      withHeaders({ "X-RateLimit-Reset": "60" }, {}, 500),
      Number.NaN,
    ],
    ["the body, by range", reply({ wait: 2 }, 503), 2000],
    ["the body, by default", reply({ other: "3" }, 418), 3000],
    ["a body that is not JSON", reply("<p>", 429), Number.NaN],
    ["no body", new Response(null, { status: 429 }), Number.NaN],
    ["a body with something else in that place", reply({ wait: { s: 1 } }, 503), Number.NaN],
    ["a body with what is no text either", reply({ wait: { toString: 1 } }, 503), Number.NaN],
    ["a body with what is no time", reply({ wait: "soon" }, 503), Number.NaN],
    ["a negative time", reply({ wait: -3 }, 503), 1],
  ])("%s", async (_, response, wait) => {
    expect(await serverWait(operation, response)).toBe(wait);
    expect(response.bodyUsed).toBe(false);
  });

  test("a body that somebody has read before tells nothing", async () => {
    const response = reply(limited, 429);
    await response.text();
    expect(await serverWait(operation, response)).toBeNaN();
  });
});
