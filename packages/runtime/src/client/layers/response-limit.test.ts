import { expect, test } from "vitest";
import { createUsersClient, getUser } from "../../testing/client.js";
import { reply } from "../../testing/recorder.js";
import { NetworkError, SizeError, responseLimit } from "../index.js";

const input = { path: { userId: "x" } };
const answer = { data: { user: { id: "x", name: "é".repeat(100), email: "x@example.com" } } };
const length = new TextEncoder().encode(JSON.stringify(answer)).length;

const calling = (maxBytes: number, respond: () => Response): Promise<unknown> =>
  getUser(createUsersClient({ fetch: async () => respond(), use: [responseLimit({ maxBytes })] }), input).catch(
    (error: unknown) => error,
  );

test("a body of as many bytes passes, a byte less does not", async () => {
  expect(await calling(length, () => reply(answer))).toMatchObject({ ok: true, body: answer });
  const error = await calling(length - 1, () => reply(answer));
  expect(error).toBeInstanceOf(SizeError);
  expect(error).toMatchObject({ name: "SizeError", operation: "getUser", maxBytes: length - 1 });
});

test("failures too, and whatever length is announced", async () => {
  const failure = (): Response => new Response("x".repeat(50), { status: 500, headers: { "content-length": "1" } });
  expect(await calling(49, failure)).toBeInstanceOf(SizeError);
  expect(await calling(50, failure)).toMatchObject({ ok: false, status: 500, body: "x".repeat(50) });
});

test("lets go of the connection as soon as there is too much", async () => {
  let cancelled = false;
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1024;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const headers = { "content-type": "application/json" };
  expect(await calling(10_000, () => new Response(endless, { headers }))).toBeInstanceOf(SizeError);
  expect(cancelled).toBe(true);
  expect(sent).toBeLessThan(20_000);
});

test("a response without a body, and an error of the body, stay as they are", async () => {
  expect(await calling(0, () => new Response(null, { status: 204 }))).toMatchObject({ ok: true, body: undefined });
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) });
  expect(await calling(10, () => new Response(broken))).toBeInstanceOf(NetworkError);
});
