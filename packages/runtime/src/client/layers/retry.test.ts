import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type ApiClientOptions,
  type UsersClient,
  createInvites,
  createUsersClient,
  deleteUser,
  getUser,
} from "../../testing/client.js";
import { type FakeClock, fakeClock } from "../../testing/fake-clock.js";
import { reply } from "../../testing/recorder.js";
import {
  NetworkError,
  type RetryOptions,
  binary,
  bodyAs,
  createClient,
  fetchTransport,
  mediaType,
  retry,
} from "../index.js";

type Answer = () => Response;

const down: Answer = () => {
  throw new TypeError("fetch failed");
};
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response("{}", { status: code, headers: { "content-type": "application/json", ...headers } });
const ok: Answer = () => reply({ data: {} });

interface Scene {
  readonly client: UsersClient;
  readonly clock: FakeClock;
  readonly sent: Request[];
}

/** A client whose server gives these answers, and the last one over and over. */
function scene(
  answers: readonly Answer[],
  options: RetryOptions = {},
  more: Pick<ApiClientOptions, "token" | "use"> = {},
): Scene {
  const clock = fakeClock();
  const sent: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(request);
    return (answers[sent.length - 1] ?? answers.at(-1) ?? ok)();
  };
  return { client: createUsersClient({ fetch, use: [retry({ clock, ...options })], ...more }), clock, sent };
}

const input = { path: { userId: "x" } };
const invites = { body: { invites: [] } };

describe("which calls are tried again", () => {
  const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);
  const statuses = [...from(400, 32), 451, 499, ...from(500, 12), 520, 599];

  test("an idempotent one after no answer and what may pass; never after another 4xx", async () => {
    for (const code of statuses) {
      const { client, clock, sent } = scene([status(code), ok]);
      const result = await clock.run(getUser(client, input));
      const again = [408, 429, 500, 502, 503, 504].includes(code);
      expect([code, sent.length, result.status]).toEqual([code, again ? 2 : 1, again ? 200 : code]);
    }
    const { client, clock, sent } = scene([down, down, ok]);
    expect(await clock.run(getUser(client, input))).toMatchObject({ status: 200 });
    expect(sent).toHaveLength(3);
  });

  test("another one only where the server says that it did not act", async () => {
    for (const code of statuses) {
      const { client, clock, sent } = scene([status(code), ok]);
      await clock.run(createInvites(client, invites));
      expect([code, sent.length]).toEqual([code, code === 429 ? 2 : 1]);
    }
    const told = scene([status(503, { "Retry-After": "1" }), status(503, { "retry-after-ms": "5" }), ok]);
    expect(await told.clock.run(createInvites(told.client, invites))).toMatchObject({ ok: true });
    expect(told.sent).toHaveLength(3);
    const broken = scene([down, ok]);
    await expect(broken.clock.run(createInvites(broken.client, invites))).rejects.toBeInstanceOf(NetworkError);
    expect(broken.sent).toHaveLength(1);
  });

  test("until the retries are used up; then the last answer, whole, or the last error", async () => {
    const { client, clock, sent } = scene([() => reply({ errors: [{ type: "x" }] }, 503)], { retries: 4 });
    const result = await clock.run(getUser(client, input));
    expect(result).toMatchObject({ status: 503, body: { errors: [{ type: "x" }] } });
    expect(sent).toHaveLength(5);
    const broken = scene([down]);
    await expect(broken.clock.run(deleteUser(broken.client, input))).rejects.toBeInstanceOf(NetworkError);
    expect(broken.sent).toHaveLength(3);
    const never = scene([down], { retries: 0 });
    await expect(never.clock.run(getUser(never.client, input))).rejects.toBeInstanceOf(NetworkError);
    expect(never.sent).toHaveLength(1);
  });

  test("not what cannot be sent, and not what a token function throws", async () => {
    const { client, clock, sent } = scene([ok]);
    await expect(clock.run(getUser(client, { path: { userId: ".." } }))).rejects.toMatchObject({
      name: "ValidationError",
    });
    const broken = new Error("no session");
    const other = scene([ok], {}, { token: () => Promise.reject(broken) });
    await expect(other.clock.run(getUser(other.client, input))).rejects.toBe(broken);
    expect([sent.length, other.sent.length, clock.sleeps.length]).toEqual([0, 0, 0]);
  });

  test("not a body that is a stream, for it is read but once", async () => {
    const sent: Request[] = [];
    const clock = fakeClock();
    const fetch = async (request: Request): Promise<Response> => {
      sent.push(request);
      await request.arrayBuffer();
      return status(429)();
    };
    const client = createClient(
      { id: "files", baseUrl: "https://files.example.com", transport: fetchTransport },
      { fetch, use: [retry({ clock })] },
    );
    const upload = { id: "put", method: "PUT", path: "/f", request: [bodyAs(mediaType("image/png"), binary)] } as const;
    const stream = new Blob(["abc"]).stream();
    expect(await clock.run(client.call(upload, { body: stream }))).toMatchObject({ status: 429 });
    expect(sent).toHaveLength(1);
    await clock.run(client.call(upload, { body: new Blob(["abc"]) }));
    expect(sent).toHaveLength(4);
  });
});

describe("per call", () => {
  test("off, or different", async () => {
    const { client, clock, sent } = scene([down]);
    await expect(clock.run(getUser(client, input, { retry: false }))).rejects.toBeInstanceOf(NetworkError);
    expect(sent.splice(0)).toHaveLength(1);
    await expect(clock.run(getUser(client, input, { retry: { retries: 5 } }))).rejects.toBeInstanceOf(NetworkError);
    expect(sent.splice(0)).toHaveLength(6);
    await expect(clock.run(getUser(client, input, { retry: undefined }))).rejects.toBeInstanceOf(NetworkError);
    expect(sent).toHaveLength(3);
  });

  test("nothing where the client has no such layer", async () => {
    const { client, sent } = scene([down], {}, { use: [] });
    await expect(getUser(client, input, { retry: { retries: 5 } })).rejects.toBeInstanceOf(NetworkError);
    expect(sent).toHaveLength(1);
  });

  test("credentials are asked for at each attempt", async () => {
    let count = 0;
    const { client, clock, sent } = scene([status(503), down, ok], {}, { token: async () => `t${++count}` });
    await clock.run(getUser(client, input));
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer t1", "Bearer t2", "Bearer t3"]);
  });
});

describe("waits", () => {
  test("exponential with full jitter, below a cap", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        async (random, baseDelay, maxDelay) => {
          const spy = vi.spyOn(Math, "random").mockReturnValue(random);
          const { client, clock } = scene([status(503)], { retries: 6, baseDelay, maxDelay, deadline: Infinity });
          await clock.run(getUser(client, input));
          const limits = [1, 2, 4, 8, 16, 32].map((factor) => Math.min(maxDelay, baseDelay * factor));
          expect(clock.sleeps).toEqual(limits.map((limit) => random * limit));
          spy.mockRestore();
        },
      ),
      { numRuns: 30 },
    );
  });

  test("for as long as the server asks, and no jitter on that", async () => {
    const { client, clock, sent } = scene([
      status(429, { "Retry-After": "7" }),
      status(503, { "retry-after-ms": "9" }),
      ok,
    ]);
    await clock.run(getUser(client, input));
    expect(clock.sleeps).toEqual([7000, 9]);
    expect(sent).toHaveLength(3);
  });

  test("a longer one than allowed gives back the answer at once, whole", async () => {
    const answers = [status(429, { "Retry-After": "120" }), status(429, { "Retry-After": "121" })];
    const { client, clock, sent } = scene(answers, { deadline: Infinity });
    expect(await clock.run(getUser(client, input))).toMatchObject({ status: 429, body: {} });
    expect(clock.sleeps).toEqual([120_000]);
    expect(sent).toHaveLength(2);
    const patient = scene([status(429, { "Retry-After": "3600" }), ok], { maxWait: 4e6, deadline: Infinity });
    expect(await patient.clock.run(getUser(patient.client, input))).toMatchObject({ ok: true });
  });

  test("no attempt begins after the deadline", async () => {
    const answers = [status(503, { "Retry-After": "4" })];
    const { client, clock, sent } = scene(answers, { retries: 99, deadline: 10_000 });
    const start = clock.now();
    expect(await clock.run(getUser(client, input))).toMatchObject({ status: 503 });
    expect(sent).toHaveLength(3);
    expect(clock.now() - start).toBe(8_000);
  });

  test("end at once when the call is aborted, or its time is up", async () => {
    const { client, clock, sent } = scene([status(429, { "Retry-After": "60" })]);
    const controller = new AbortController();
    const reason = new Error("enough");
    const call = getUser(client, input, { signal: controller.signal });
    call.catch(() => {});
    await clock.advance(1_000);
    expect(sent).toHaveLength(1);
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await clock.advance(100_000);
    expect(sent).toHaveLength(1);

    const real = createUsersClient({ fetch: async () => status(429, { "Retry-After": "60" })(), use: [retry()] });
    await expect(getUser(real, input, { timeout: 20 })).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("answers that nobody gets are let go of", async () => {
    const cancel = vi.fn();
    const { client, clock } = scene([() => new Response(new ReadableStream({ cancel }), { status: 503 }), ok]);
    expect(await clock.run(getUser(client, input))).toMatchObject({ ok: true });
    expect(cancel).toHaveBeenCalledOnce();
  });
});
