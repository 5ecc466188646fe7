import { expect, test } from "vitest";
import { createUsersClient, getUser } from "../../testing/client.js";
import { fakeClock } from "../../testing/fake-clock.js";
import { recorder, reply } from "../../testing/recorder.js";
import { requestId, retry } from "../index.js";

const input = { path: { userId: "x" } };
const idsOf = (requests: readonly Request[], header = "x-request-id"): (string | null)[] =>
  requests.map(({ headers }) => headers.get(header));

test.each(["outside", "inside"])(
  "one for all attempts of a call, another for another call: %s of retry",
  async (where) => {
    const clock = fakeClock();
    const sent = recorder(() => reply({}, 503));
    const layers = [requestId(), retry({ clock })];
    const client = createUsersClient({ fetch: sent.fetch, use: where === "outside" ? layers : layers.toReversed() });
    await clock.run(Promise.all([getUser(client, input), getUser(client, input)]));
    const ids = idsOf(sent.requests);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  },
);

test("a header and ids of one's own; one that is set stays", async () => {
  const sent = recorder();
  const client = createUsersClient({
    fetch: sent.fetch,
    use: [requestId({ header: "X-Trace", create: () => "mine" })],
  });
  await getUser(client, input);
  await getUser(client, input, { headers: { "x-trace": "yours" } });
  expect(idsOf(sent.requests, "x-trace")).toEqual(["mine", "yours"]);
});
