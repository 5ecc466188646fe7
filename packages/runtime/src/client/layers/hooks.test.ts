import { describe, expect, test, vi } from "vitest";
import { createUsersClient, getUser } from "../../testing/client.js";
import { fakeClock } from "../../testing/fake-clock.js";
import { recorder, reply } from "../../testing/recorder.js";
import { type Hooks, type Layer, NetworkError, ValidationError, hooks, retry } from "../index.js";

const input = { path: { userId: "x" } };
const token = "t0ken";

describe("onRequest", () => {
  test("sees the finished request and the operation, and may change headers in place", async () => {
    const sent = recorder();
    const onRequest = vi.fn<NonNullable<Hooks["onRequest"]>>(({ init }) => init.headers.set("x-trace", "1"));
    await getUser(createUsersClient({ fetch: sent.fetch, token, use: [hooks({ onRequest })] }), input);
    const [request, operation] = onRequest.mock.calls[0] ?? [];
    expect(request?.url).toBe("https://api.example.com/users/x");
    expect(request?.init.headers.get("authorization")).toBe(`Bearer ${token}`);
    expect(operation).toMatchObject({ id: "getUser", path: "/users/{userId}" });
    expect(sent.only().headers.get("x-trace")).toBe("1");
  });

  test("may give another of the same origin", async () => {
    const sent = recorder();
    const onRequest: Hooks["onRequest"] = async (request) => ({ ...request, url: `${request.url}?debug=1` });
    await getUser(createUsersClient({ fetch: sent.fetch, use: [hooks({ onRequest })] }), input);
    expect(sent.only().url).toBe("https://api.example.com/users/x?debug=1");
  });

  test.each([
    "https://evil.example.com/users/x",
    "http://api.example.com/users/x",
    "https://api.example.com:444/users/x",
  ])("of another origin, %s, is not sent, nor told", async (url) => {
    const sent = recorder();
    const onRequest: Hooks["onRequest"] = (request) => ({ ...request, url });
    const client = createUsersClient({ fetch: sent.fetch, token, use: [hooks({ onRequest })] });
    const error: unknown = await getUser(client, input).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    expect(String(error)).not.toContain("evil");
    expect(sent.requests).toEqual([]);
  });
});

describe("onResponse and onError", () => {
  test("may give another response", async () => {
    const onResponse: Hooks["onResponse"] = async (response) => {
      if (response.status === 404) return reply({ data: { user: null } });
    };
    const client = createUsersClient({ fetch: async () => reply({}, 404), use: [hooks({ onResponse })] });
    expect(await getUser(client, input)).toMatchObject({ ok: true, body: { data: { user: null } } });
  });

  test("an error is seen and stays", async () => {
    const onError = vi.fn();
    const client = createUsersClient({ fetch: () => Promise.reject(new TypeError("down")), use: [hooks({ onError })] });
    const error: unknown = await getUser(client, input).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(NetworkError);
    expect(onError).toHaveBeenCalledExactlyOnceWith(error, expect.objectContaining({ id: "getUser" }));
    await expect(getUser(client, input, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(onError).toHaveBeenCalledTimes(2);
  });

  test("what a hook throws, the call rejects with", async () => {
    const broken = new Error("of the hook");
    const fail = (): never => {
      throw broken;
    };
    for (const made of [{ onRequest: fail }, { onResponse: fail }]) {
      const client = createUsersClient({ fetch: async () => reply({}), use: [hooks(made)] });
      await expect(getUser(client, input)).rejects.toBe(broken);
    }
  });

  test.each([
    ["inside of retry, every attempt", (own: Layer, retry: Layer) => [retry, own], 3],
    ["outside of it, the end", (own: Layer, retry: Layer) => [own, retry], 1],
  ])("%s", async (_, order, times) => {
    const clock = fakeClock();
    const [onRequest, onResponse] = [vi.fn(), vi.fn()];
    const use = order(hooks({ onRequest, onResponse }), retry({ clock }));
    const client = createUsersClient({ fetch: async () => reply({}, 503), use });
    await clock.run(getUser(client, input));
    expect(onRequest).toHaveBeenCalledTimes(3);
    expect(onResponse).toHaveBeenCalledTimes(times);
  });
});
