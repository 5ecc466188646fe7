import { createIamUsersClient, limiter, requestId, retry } from "@iam-users/client";
import * as client from "@iam-users/client";
import type { Operation } from "@specloom/runtime/client";
import { describe, expect, test } from "vitest";
import { fakeClock } from "../support/fake-clock.ts";
import { rateLimitServer } from "../support/rate-limit-server.ts";

/* Facts of the API's reference, written down by hand. */
const LIMITED = ["addPermissionsToUser", "createInvites", "deleteInvites", "deleteUsers", "replacePermissionsForUser"];
const OTHERS = ["getUser", "listInvites", "listUserGroupsFromUser", "listUsers"];

const invites = { body: { invites: [{ email: "foo@example.com" }] } };

describe("of each operation", () => {
  test.each([...LIMITED, ...OTHERS])("%s: the declared budget, and where a 429 tells the wait", async (id) => {
    const operation = Reflect.get(client, `${id}Operation`) as Operation<unknown>;
    const clock = fakeClock(Date.UTC(2026, 0, 1));
    const refusals: unknown[] = [{}, { errors: [{ data: { msBeforeNext: 1234 } }] }];
    const fetch = async (): Promise<Response> =>
      Response.json(refusals[0] ?? {}, { status: refusals.shift() ? 429 : 200 });
    const waits: number[] = [];
    const pace = limiter({ clock, onRateLimit: ({ waitMs }) => waits.push(waitMs) });
    const { call } = client.createClient({ token: "t", fetch, use: [retry({ clock }), pace] });
    const start = clock.now();
    await clock.run(
      Promise.all([
        call({ ...operation, path: "/", request: [] }, {}),
        call({ ...operation, path: "/", request: [] }, {}),
      ]),
    );
    expect(waits).toEqual([LIMITED.includes(id) ? 60_000 : 1_000, 1234]);
    expect(clock.now() - start).toBe(waits.reduce((sum, ms) => sum + ms, 0));
  });
});

describe("a 429 of this API", () => {
  test("is tried again after what its body says, a write too", async () => {
    const clock = fakeClock(Date.UTC(2026, 0, 1));
    const server = rateLimitServer({ clock, requests: 60, window: 60_000, begun: { used: 60, ago: 2_353 } });
    const api = createIamUsersClient({ token: "t", fetch: server.fetch, use: [retry({ clock })] });
    const start = clock.now();
    expect(await clock.run(api.createInvites(invites))).toMatchObject({ ok: true });
    expect(clock.now() - start).toBe(57_647);
    expect(server.refused).toHaveLength(1);
  });

  test("comes with its body where it is not tried again: told not to, or for too long a wait", async () => {
    const clock = fakeClock(Date.UTC(2026, 0, 1));
    const rule = { clock, requests: 60, window: 60_000, begun: { used: 60, ago: 2_353 } };
    const server = rateLimitServer(rule);
    const layers = [retry({ clock, maxWait: 57_646 }), limiter({ clock })];
    const api = createIamUsersClient({ token: "t", fetch: server.fetch, use: layers });
    const refusal = {
      status: 429,
      body: { errors: [{ data: { remainingPoints: 0, msBeforeNext: 57_647, consumedPoints: 61 } }] },
    };
    expect(await clock.run(api.createInvites(invites))).toMatchObject(refusal);
    const plain = createIamUsersClient({ token: "t", fetch: rateLimitServer(rule).fetch, use: [retry({ clock })] });
    expect(await clock.run(plain.createInvites(invites, { retry: false }))).toMatchObject({ status: 429 });
  });
});

test("all layers together: one id, a token for each attempt", async () => {
  const clock = fakeClock(Date.UTC(2026, 0, 1));
  const sent: [id: string | null, token: string | null][] = [];
  let count = 0;
  const api = createIamUsersClient({
    token: async () => `t${++count}`,
    use: [requestId(), retry({ clock }), limiter({ clock })],
    fetch: async ({ headers }) => {
      sent.push([headers.get("x-request-id"), headers.get("authorization")]);
      return Response.json({ data: {} }, { status: sent.length < 3 ? 503 : 200 });
    },
  });
  expect(await clock.run(api.getUser({ path: { userId: "x" } }))).toMatchObject({ ok: true });
  expect(sent.map(([, token]) => token)).toEqual(["Bearer t1", "Bearer t2", "Bearer t3"]);
  expect(new Set(sent.map(([id]) => id)).size).toBe(1);
});
