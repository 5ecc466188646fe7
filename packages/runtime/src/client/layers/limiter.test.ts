import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createUsersClient, getUser, getUserOperation, listUsers } from "../../testing/client.js";
import { type FakeClock, fakeClock, settle } from "../../testing/fake-clock.js";
import { type RateLimitServerOptions, rateLimitServer } from "../../testing/rate-limit-server.js";
import { reply } from "../../testing/recorder.js";
import {
  type Clock,
  type LimiterOptions,
  type Operation,
  type RateLimitEvent,
  type Result,
  type ToldInBody,
  limiter,
  retry,
} from "../index.js";

const declared: Operation<Result> = { ...getUserOperation, limit: [10, 60] };
const undeclared: Operation<Result> = { ...getUserOperation, id: "undeclared" };
const told: ToldInBody = (body) => body?.wait;

const inputOf = (index: number): { readonly path: { readonly userId: string } } => ({ path: { userId: `u${index}` } });

type SceneOptions = Partial<Omit<RateLimitServerOptions, "clock">> & {
  readonly clock?: FakeClock;
  readonly limiter?: LimiterOptions;
  readonly retried?: boolean;
};

/** A client with a limiter before a server that has one, and a way to make many calls at once. */
function scene(options: SceneOptions = {}) {
  const { clock = fakeClock() } = options;
  const server = rateLimitServer({ limit: 10, window: 60_000, names: "X-RateLimit", ...options, clock });
  const pace = limiter({ clock, told, ...options.limiter });
  const use = options.retried ? [retry({ clock, told, deadline: Infinity }), pace] : [pace];
  const client = createUsersClient({ fetch: server.fetch, use });
  const start = clock.now();
  const all = async (count: number, operation: Operation<Result> = declared): Promise<number[]> => {
    const calls = Array.from({ length: count }, (_, index) => client.call(operation, inputOf(index)));
    return (await clock.run(Promise.all(calls))).map(({ status }) => status);
  };
  return { clock, server, client, all, spent: () => clock.now() - start };
}

describe("a budget", () => {
  test("goes at once within a window and then waits for the next, first come, first served", async () => {
    const { server, all, spent } = scene();
    expect(await all(25)).toEqual(Array(25).fill(200));
    expect(server.taken.map(({ path }) => path)).toEqual(Array.from({ length: 25 }, (_, index) => `/users/u${index}`));
    expect(server.refused).toEqual([]);
    expect(spent()).toBeGreaterThanOrEqual(120_000);
    expect(spent()).toBeLessThanOrEqual(124_000);
  });

  test("is each operation's own, unless the caller says what shares it", async () => {
    const seen: string[] = [];
    const make = (options: LimiterOptions) => {
      const clock = fakeClock();
      const fetch = async ({ url }: Request): Promise<Response> => {
        seen.push(new URL(url).pathname);
        return Response.json({}, { headers: { "RateLimit-Remaining": "0", "RateLimit-Reset": "30" } });
      };
      return { clock, client: createUsersClient({ fetch, use: [limiter({ clock, ...options })] }) };
    };
    const page = { query: { pagination: { count: 1 } } };
    const own = make({});
    await own.clock.run(Promise.all([getUser(own.client, inputOf(1)), listUsers(own.client, page)]));
    expect(own.clock.sleeps).toEqual([]);
    const shared = make({ budget: () => "all" });
    await shared.clock.run(Promise.all([getUser(shared.client, inputOf(1)), listUsers(shared.client, page)]));
    expect(shared.clock.sleeps).toEqual([30_000]);
  });

  test("belongs to one client, even where two use one layer", async () => {
    const clock = fakeClock();
    const shared = limiter({ clock });
    const fetch = async (): Promise<Response> =>
      Response.json({}, { headers: { "RateLimit-Remaining": "0", "RateLimit-Reset": "30" } });
    const clients = [1, 2].map(() => createUsersClient({ fetch, use: [shared] }));
    await clock.run(Promise.all(clients.map((client) => getUser(client, inputOf(1)))));
    expect(clock.sleeps).toEqual([]);
  });

  test("that nobody knows does not hold back anything but for the first answer", async () => {
    const { server, all, clock } = scene({ limit: 1e6, names: "none" });
    await all(300, undeclared);
    expect(server.taken).toHaveLength(300);
    expect(new Set(clock.sleeps)).toEqual(new Set([0]));
  });

  test("that is declared, of a server that tells nothing, is counted here", async () => {
    const { server, all, spent } = scene({ names: "none" });
    await all(25);
    expect(server.refused).toEqual([]);
    expect(spent()).toBe(120_000);
  });

  test("that turns out larger than declared is used whole", async () => {
    const { server, all, spent } = scene({ limit: 40, latency: () => [50, 50] });
    await all(40);
    expect(server.refused).toEqual([]);
    // The first one by itself, and then all the others at once.
    expect(spent()).toBe(200);
  });
});

describe("what headers tell", () => {
  test("of a limit holds for the next window too: all of it goes at once", async () => {
    const { server, all } = scene({ latency: () => [50, 50] });
    await all(20, undeclared);
    const [first, ...others] = server.taken.map(({ at }) => at);
    expect(new Set(others.slice(9))).toHaveLength(1);
    expect(others[9]).toBeGreaterThan((first ?? 0) + 59_000);
  });

  test.each<[string, Record<string, string>, number[]]>([
    [
      "of a window that is over holds back nobody for long",
      { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "Thu, 01 Jan 2015 00:00:00 GMT" },
      [1, 1],
    ],
    [
      "of nothing left is believed each time",
      { "RateLimit-Remaining": "0", "RateLimit-Reset": "30" },
      [30_000, 30_000],
    ],
    ["of no time is a second", { "RateLimit-Remaining": "0" }, [1_000, 1_000]],
  ])("%s", async (_, headers, sleeps) => {
    const clock = fakeClock();
    const fetch = async (): Promise<Response> => Response.json({}, { headers });
    const client = createUsersClient({ fetch, use: [limiter({ clock })] });
    await clock.run(Promise.all([1, 2, 3].map((index) => client.call(undeclared, inputOf(index)))));
    expect(clock.sleeps).toEqual(sleeps);
  });
});

describe("a 429", () => {
  test("is given back, and holds back all calls of its budget for as long as the server asks", async () => {
    const { server, all, clock } = scene({ used: 10 });
    const statuses = await all(10);
    expect(statuses).toEqual([429, ...Array(9).fill(200)]);
    expect(server.refused).toHaveLength(1);
    expect(clock.sleeps.filter((ms) => ms > 0)).toEqual([60_000]);
  });

  test("is sent again by a retry around it", async () => {
    const { server, all } = scene({ used: 10, retried: true });
    expect(await all(20)).toEqual(Array(20).fill(200));
    expect(server.refused).toHaveLength(1);
  });

  test("is waited for no longer than allowed, and then one call tries", async () => {
    const { server, all, clock } = scene({ used: 10, limiter: { maxWait: 20_000 } });
    const statuses = await all(5);
    expect(statuses).toEqual([429, 429, 429, 200, 200]);
    expect(server.refused).toHaveLength(3);
    expect(clock.sleeps.filter((ms) => ms > 0)).toEqual([20_000, 20_000, 20_000]);
  });

  test("without a wait holds back for the declared window, else for a second", async () => {
    for (const [operation, wait] of [
      [declared, 60_000],
      [undeclared, 1_000],
    ] as const) {
      const clock = fakeClock();
      const fetch = vi.fn(async () => reply({}, 200));
      fetch.mockResolvedValueOnce(reply({}, 429));
      const client = createUsersClient({ fetch, use: [limiter({ clock })] });
      await clock.run(Promise.all([client.call(operation, inputOf(1)), client.call(operation, inputOf(2))]));
      expect(clock.sleeps).toEqual([wait]);
    }
  });
});

test("onRateLimit is told once for each wait, and cannot make a call fail", async () => {
  const events: RateLimitEvent[] = [];
  const { all } = scene({ used: 4, limiter: { onRateLimit: (event) => events.push(event) } });
  await all(20);
  expect(events).toMatchObject([{ operation: { id: "getUser" } }, { operation: { id: "getUser" } }]);
  for (const { waitMs } of events) expect(Math.abs(waitMs - 60_000)).toBeLessThanOrEqual(2_000);
  // Timers may fire a little early: the rest of the wait is not another one.
  const early: RateLimitEvent[] = [];
  const clock = fakeClock();
  const sleep: Clock["sleep"] = (ms, signal) => clock.sleep(ms > 1 ? ms - 1 : ms, signal);
  await scene({ clock, limiter: { clock: { ...clock, sleep }, onRateLimit: (event) => early.push(event) } }).all(15);
  expect(early).toHaveLength(1);
  const refused: RateLimitEvent[] = [];
  await scene({ used: 10, limiter: { onRateLimit: (event) => refused.push(event) } }).all(3);
  expect(refused).toMatchObject([{ waitMs: 60_000 }]);
});

test("200 calls at once against 60 a minute in fixed windows: no 429, and within 5 % of the optimum", async () => {
  for (const names of ["X-RateLimit", "RateLimit", "none"] as const) {
    const { server, all, spent } = scene({
      limit: 60,
      names,
      latency: () => [50, 50],
    });
    expect(await all(200, { ...declared, limit: [60, 60] })).toEqual(Array(200).fill(200));
    expect(server.refused).toEqual([]);
    // Three windows pass before the last twenty calls may go.
    expect(spent()).toBeLessThanOrEqual(180_000 * 1.05);
  }
});

describe("who leaves", () => {
  test("an aborted waiter is gone at once, with its reason, and the others move up", async () => {
    const { clock, client, server } = scene();
    const controller = new AbortController();
    const calls = Array.from({ length: 12 }, (_, index) =>
      client.call(declared, inputOf(index), index === 10 ? { signal: controller.signal } : {}),
    );
    const ends = Promise.allSettled(calls);
    await clock.advance(1_000);
    expect(server.taken).toHaveLength(10);
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(calls[10]).rejects.toBe(reason);
    await clock.run(ends);
    expect(server.taken.at(-1)?.path).toBe("/users/u11");
    expect(server.taken).toHaveLength(11);
  });

  test("the first one, which sleeps for all, leaves the others to wake in time", async () => {
    const { clock, client, server } = scene();
    const controller = new AbortController();
    const calls = Array.from({ length: 14 }, (_, index) =>
      client.call(declared, inputOf(index), index === 10 ? { signal: controller.signal } : {}),
    );
    const ends = Promise.allSettled(calls);
    await clock.advance(1_000);
    const start = clock.now();
    controller.abort();
    await clock.run(ends);
    expect(server.taken).toHaveLength(13);
    expect(server.refused).toEqual([]);
    expect(clock.now() - start).toBeLessThanOrEqual(62_000);
  });

  test("no timer is left when nobody waits any more", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const fetch = async (): Promise<Response> =>
      Response.json({}, { headers: { "RateLimit-Remaining": "0", "RateLimit-Reset": "30" } });
    const client = createUsersClient({ fetch, use: [limiter()] });
    await getUser(client, inputOf(0));
    const controller = new AbortController();
    const waiting = getUser(client, inputOf(1), { signal: controller.signal });
    waiting.catch(() => {});
    await settle();
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test("a first call that fails makes way for the next one; what was not sent costs nothing", async () => {
    const clock = fakeClock();
    const fetch = vi.fn(async () => reply({}));
    fetch.mockRejectedValueOnce(new TypeError("down"));
    const client = createUsersClient({ fetch, use: [limiter({ clock })] });
    const bad = Array.from({ length: 50 }, () => client.call(declared, { path: { userId: ".." } }));
    const good = Array.from({ length: 10 }, (_, index) => client.call(declared, inputOf(index)));
    const ends = await clock.run(Promise.allSettled([...bad, ...good]));
    expect(ends.filter(({ status }) => status === "rejected")).toHaveLength(51);
    expect(clock.sleeps).toEqual([]);
  });
});

test("whatever the server's budget, names, windows and speed: one 429 at most, in order, close to the optimum", async () => {
  const times = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), {
    minLength: 8,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("X-RateLimit" as const, "RateLimit" as const),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 8, max: 90 }),
      fc.nat({ max: 14 }),
      fc.nat({ max: 90_000 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      times,
      async (names, limit, seconds, used, offset, count, known, times) => {
        let turn = 0;
        const window = seconds * 1000;
        const latency = (): readonly [number, number] => times[turn++ % times.length] ?? [0, 0];
        const { clock, server, all, spent } = scene({
          names,
          limit,
          window,
          used,
          latency,
          retried: true,
        });
        await clock.advance(offset);
        const before = spent();
        const statuses = await all(count, known ? { ...declared, limit: [limit, seconds] } : undeclared);
        expect(statuses).toEqual(Array(count).fill(200));
        expect(server.refused.length).toBeLessThanOrEqual(1);
        const windows = Math.ceil(count / limit) + 1;
        expect(spent() - before).toBeLessThanOrEqual(windows * (window + 2_000) + 4_000 + windows * 2_000);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
