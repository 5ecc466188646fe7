import { type RateLimitEvent, createClient, createInvites, getUser, limiter, retry } from "@iam-users/client";
import type { Result } from "@specloom/runtime/client";
import { describe, expect, test } from "vitest";
import { fakeClock } from "../support/fake-clock.ts";
import { type RateLimit, rateLimitServer } from "../support/rate-limit-server.ts";

const MINUTE = 60_000;
const CALLS = 200;
const invites = { body: { invites: [] } };

/** Makes so many calls at once of a server that takes 60 a minute. */
async function burst(
  rule: Partial<RateLimit>,
  retried: boolean,
  call: (client: ReturnType<typeof createClient>) => Promise<Result>,
) {
  // Between two whole seconds, of which dates in headers know nothing.
  const clock = fakeClock(Date.UTC(2026, 0, 1, 12, 0, 20) + 618);
  const server = rateLimitServer({ clock, requests: 60, window: MINUTE, latency: 80, ...rule });
  const events: RateLimitEvent[] = [];
  const pace = limiter({ clock, onRateLimit: (event) => events.push(event) });
  const client = createClient({
    token: "t",
    fetch: server.fetch,
    use: retried ? [retry({ clock }), pace] : [pace],
  });
  const start = clock.now();
  const results = await clock.run(Promise.all(Array.from({ length: CALLS }, () => call(client))));
  return { results, server, events, took: clock.now() - start };
}

describe("200 calls at once against 60 a minute", () => {
  test("of a declared budget: no 429, all in windows, within 5 % of the optimum", async () => {
    const { results, server, events, took } = await burst({}, false, (client) => createInvites(client, invites));
    expect(results.every(({ status }) => status === 200)).toBe(true);
    expect(server.refused).toEqual([]);
    // 60 at once, and again after one, two and three minutes; the last answer is 80 ms late.
    const optimum = 3 * MINUTE + 80;
    expect(took).toBeGreaterThanOrEqual(optimum);
    expect(took).toBeLessThanOrEqual(optimum * 1.05);
    expect(events).toHaveLength(3);
  });

  test.each([
    ["declared", (client: ReturnType<typeof createClient>) => createInvites(client, invites)],
    ["known by headers alone", (client: ReturnType<typeof createClient>) => getUser(client, { path: { userId: "x" } })],
  ])("of a window that others have used up, the budget %s: one 429, which tells the rest", async (_, call) => {
    const { results, server, events, took } = await burst({ begun: { used: 60, ago: 2_353 } }, true, call);
    expect(results.every(({ status }) => status === 200)).toBe(true);
    expect(server.refused).toHaveLength(1);
    expect(events[0]).toMatchObject({ waitMs: 57_647 - 80 / 2 });
    const optimum = 57_647 + 3 * MINUTE + 80;
    expect(took).toBeLessThanOrEqual(optimum * 1.05);
  });

  test("of a window that others have used in part: no 429 at all", async () => {
    const { server, took } = await burst({ begun: { used: 45, ago: 30_000 } }, false, (client) =>
      createInvites(client, invites),
    );
    expect(server.refused).toEqual([]);
    // 15 now, then 60 after 30 s, 60 and 60 and 5.
    expect(took).toBeLessThanOrEqual((30_000 + 3 * MINUTE + 80) * 1.05);
  });

  test("without a limiter most of them fail", async () => {
    const clock = fakeClock(0);
    const server = rateLimitServer({ clock, requests: 60, window: MINUTE });
    const client = createClient({ token: "t", fetch: server.fetch });
    await clock.run(Promise.all(Array.from({ length: CALLS }, () => createInvites(client, invites))));
    expect(server.refused).toHaveLength(140);
  });
});
