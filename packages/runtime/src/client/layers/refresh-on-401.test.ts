import { describe, expect, test, vi } from "vitest";
import { type UsersClient, checkHealth, createInvites, createUsersClient, getUser } from "../../testing/client.js";
import { settle } from "../../testing/fake-clock.js";
import { reply } from "../../testing/recorder.js";
import { bearer, binary, bodyAs, mediaType, createClient, fetchTransport, refreshOn401 } from "../index.js";

const input = { path: { userId: "x" } };

interface Scene {
  readonly client: UsersClient;
  readonly sent: (string | null)[];
  /** The token that the server takes. */
  good: string;
}

/** A server that takes one token, and a client that holds the first of them. */
function scene(refresh: (scene: Scene & { token: string }) => unknown): Scene & { token: string } {
  const state: Scene & { token: string } = {
    token: "t1",
    good: "t2",
    sent: [],
    client: createUsersClient({
      token: async () => state.token,
      use: [refreshOn401({ refresh: () => refresh(state) })],
      fetch: async ({ headers }) => {
        const sent = headers.get("authorization");
        state.sent.push(sent);
        return sent === `Bearer ${state.good}` ? reply({ data: { emails: [] } }) : reply({}, 401);
      },
    }),
  };
  return state;
}

describe("a 401", () => {
  test("gets new credentials, and the call is sent once more, whatever its method", async () => {
    const refresh = vi.fn(async (state: { token: string }) => {
      state.token = "t2";
    });
    const state = scene(refresh);
    expect(await createInvites(state.client, { body: { invites: [] } })).toMatchObject({ ok: true });
    expect(state.sent).toEqual(["Bearer t1", "Bearer t2"]);
    expect(await getUser(state.client, input)).toMatchObject({ ok: true });
    expect(refresh).toHaveBeenCalledOnce();
  });

  test("that stays is given back after the second time", async () => {
    const refresh = vi.fn();
    const { client, sent } = scene(refresh);
    expect(await getUser(client, input)).toMatchObject({ status: 401, body: {} });
    expect(sent).toHaveLength(2);
    expect(refresh).toHaveBeenCalledOnce();
  });

  test("of calls at the same time: one refresh for all, and none for who comes late with the old credentials", async () => {
    const finish: (() => void)[] = [];
    const answers: (() => void)[] = [];
    const state = scene(
      (state) =>
        new Promise<void>((resolve) => {
          finish.push(() => {
            state.token = "t2";
            resolve();
          });
        }),
    );
    const slow = createUsersClient({
      token: () => state.token,
      use: [refreshOn401({ refresh: () => finish.push(() => {}) })],
      fetch: () => new Promise((resolve) => answers.push(() => resolve(reply({}, 401)))),
    });
    const calls = Promise.all(Array.from({ length: 20 }, () => getUser(state.client, input)));
    await settle();
    expect(finish).toHaveLength(1);
    finish[0]?.();
    expect((await calls).every(({ ok }) => ok)).toBe(true);
    expect(state.sent).toHaveLength(40);

    const [first, late] = [getUser(slow, input), getUser(slow, input)];
    await settle();
    answers[0]?.();
    await settle();
    expect(finish).toHaveLength(2);
    answers[1]?.();
    await settle();
    expect(finish).toHaveLength(2);
    for (const answer of answers) answer();
    await Promise.all([first, late]);
  });

  test.each([
    [
      "at once",
      () => {
        throw new Error("no session");
      },
    ],
    ["later", () => Promise.reject(new Error("no session"))],
  ])("rejects with what the refresh throws, %s, and the next one tries again", async (_, fail) => {
    const refresh = vi.fn(fail);
    const { client } = scene(refresh);
    const calls = [getUser(client, input), getUser(client, input)];
    for (const { reason } of (await Promise.allSettled(calls)) as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ message: "no session" });
    }
    expect(refresh).toHaveBeenCalledOnce();
    await expect(getUser(client, input)).rejects.toThrow("no session");
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  test("one call's abort does not wait for the refresh, and does not end it", async () => {
    let finish = (): void => {};
    const state = scene(
      (state) =>
        new Promise<void>((resolve) => {
          finish = () => {
            state.token = "t2";
            resolve();
          };
        }),
    );
    const controller = new AbortController();
    const aborted = getUser(state.client, input, { signal: controller.signal });
    const other = getUser(state.client, input);
    aborted.catch(() => {});
    await settle();
    controller.abort(new Error("enough"));
    await expect(aborted).rejects.toThrow("enough");
    finish();
    expect(await other).toMatchObject({ ok: true });
  });

  test("of an operation without a security scheme is left alone", async () => {
    const refresh = vi.fn();
    const { client, sent } = scene(refresh);
    expect(await checkHealth(client)).toMatchObject({ status: 401 });
    expect(sent).toHaveLength(1);
    expect(refresh).not.toHaveBeenCalled();
  });

  test("of a body that is a stream is given back, for it is read but once", async () => {
    const refresh = vi.fn();
    const fetch = vi.fn(async () => reply({}, 401));
    const client = createClient(
      { id: "files", baseUrl: "https://files.example.com", transport: fetchTransport },
      { fetch, token: "t", use: [refreshOn401({ refresh })] },
    );
    const upload = {
      id: "put",
      method: "PUT",
      path: "/f",
      request: [bodyAs(mediaType("image/png"), binary)],
      auth: bearer("t"),
    };
    expect(await client.call(upload, { body: new Blob(["abc"]).stream() })).toMatchObject({ status: 401 });
    expect([fetch.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 0]);
    await client.call(upload, { body: "abc" });
    expect([fetch.mock.calls.length, refresh.mock.calls.length]).toEqual([3, 1]);
  });
});
