import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { recorder, reply } from "../../testing/recorder.js";
import {
  ApiError,
  PageError,
  all,
  createClient,
  dotted,
  fetchTransport,
  form,
  inQuery,
  items,
  mediaType,
  pages,
} from "../index.js";
import type { Client, Members, Ok, Operation, OperationInput, PageOptions } from "../index.js";
import { withCursor } from "./with-cursor.js";

interface Body {
  readonly data?: { readonly list?: readonly unknown[] | null; readonly next?: unknown };
}
const operation: Operation<Ok<200, Body>> = {
  id: "listLamps",
  method: "GET",
  path: "/lamps",
  accept: mediaType("application/json"),
  request: [inQuery("page", dotted), inQuery("a.b", form)],
};
const nextOf = (body: Members | undefined): unknown => body?.data?.next;
const setCursor = (input: Members | undefined, cursor: unknown): object => ({
  ...input,
  query: { ...input?.query, page: { ...input?.query?.page, cursor } },
});
const listIn = (body: Members | undefined): unknown => body?.data?.list;

/** A server of a list: each cursor is the number of its page, in words that have to be encoded. */
function listOf(split: readonly (readonly unknown[])[]): { client: Client; cursors: (string | null)[] } {
  const cursors: (string | null)[] = [];
  const { fetch } = recorder((request) => {
    request.signal.throwIfAborted();
    const cursor = new URL(request.url).searchParams.get("page.cursor");
    cursors.push(cursor);
    const index = cursor === null ? 0 : Number(cursor.slice(2));
    return reply({ data: { list: split[index], next: index + 1 < split.length ? `=&${index + 1}` : null } });
  });
  return { client: createClient({ id: "x", baseUrl: "https://x.y", transport: fetchTransport }, { fetch }), cursors };
}

/** A client that answers its calls in turn. */
function answering(...bodies: readonly unknown[]): Client & { readonly inputs: unknown[] } {
  const inputs: unknown[] = [];
  const call = async (_: unknown, input: unknown): Promise<never> => {
    const body = bodies[inputs.push(input) - 1];
    if (body instanceof Error) throw body;
    // The runtime's tests stand where the document would: nothing vouches for the body.
    return { ok: true, status: 200, body, response: new Response() } as never;
  };
  return { api: "x", scope: "x", call, inputs };
}
const next = (cursor: unknown): unknown => ({ data: { list: [], next: cursor } });

const run = (client: Client, input?: OperationInput, options?: PageOptions): Promise<Body[]> =>
  all(pages(client, operation, nextOf, setCursor, input, options));

test("items are those of all pages, in order, however they are split", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.jsonValue(), { maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(0, 1),
      fc.nat(20),
      async (split, prefetch, limit) => {
        const { client, cursors } = listOf(split);
        const list = (): AsyncGenerator<unknown> =>
          items(pages(client, operation, nextOf, setCursor, {}, { prefetch }), listIn);
        const whole: unknown = JSON.parse(JSON.stringify(split.flat()));
        expect(await all(list())).toEqual(whole);
        expect(cursors).toEqual(split.map((_, index) => (index === 0 ? null : `=&${index}`)));
        expect(await all(list(), limit)).toEqual((whole as unknown[]).slice(0, limit));
      },
    ),
  );
});

describe("the cursor", () => {
  test("goes in beside what is there, and the input stays as it is", async () => {
    const client = answering(next("2"), next(3), next(""));
    const input = { path: { a: 1 }, query: { x: [1], page: { count: 5 } } };
    await run(client, input);
    expect(client.inputs[0]).toBe(input);
    expect(client.inputs.slice(1)).toEqual(
      ["2", 3].map((cursor) => ({ path: { a: 1 }, query: { x: [1], page: { count: 5, cursor } } })),
    );
    expect(input).toEqual({ path: { a: 1 }, query: { x: [1], page: { count: 5 } } });
  });

  test("has its objects made where they are missing, whatever they are called", () => {
    expect(withCursor({}, ["query", "a.b"], "c")).toEqual({ query: { "a.b": "c" } });
    const made = withCursor({}, ["query", "__proto__", "x"], "c");
    expect(JSON.stringify(made)).toBe('{"query":{"__proto__":{"x":"c"}}}');
  });

  test("of the caller is where the list starts, and not to come again", async () => {
    const client = answering(next("b"), next("a"));
    await expect(run(client, { query: { page: { cursor: "a" } } })).rejects.toThrow(PageError);
    expect(client.inputs[0]).toEqual({ query: { page: { cursor: "a" } } });
  });

  test.each([undefined, null, ""])("%j ends the list", async (cursor) => {
    expect(await run(answering(next("1"), next(cursor)))).toHaveLength(2);
  });

  test("is absent where nothing is read", async () => {
    expect(await run(answering(undefined))).toEqual([undefined]);
    expect(await run(answering("text"))).toEqual(["text"]);
  });

  test.each([0, 1] as const)(
    "that comes again ends the list with an error, after its page (prefetch %j)",
    async (prefetch) => {
      const client = answering(next("s3cret"), next("b"), next("s3cret"), next("never"));
      const found = pages(client, operation, nextOf, setCursor, {}, { prefetch });
      for (let page = 0; page < 3; page++) expect((await found.next()).done).toBe(false);
      const error: unknown = await found.next().catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        name: "PageError",
        operation: "listLamps",
        message: "GET /lamps repeats a page (listLamps)",
      });
      expect(JSON.stringify(error)).not.toContain("s3cret");
      expect(client.inputs).toHaveLength(3);
      expect(await found.next()).toEqual({ done: true, value: undefined });
    },
  );

  test.each([2, true, { a: 1 }, ["x"]])("%j, which is no text, is followed, and not to come again", async (cursor) => {
    const client = answering(next(cursor), next(structuredClone(cursor)), next("never"));
    await expect(run(client)).rejects.toThrow(PageError);
    expect(client.inputs).toHaveLength(2);
  });
});

describe("a page", () => {
  test("is asked for when it is wanted, and not before", async () => {
    const client = answering(next("1"), next("2"), next(null));
    const found = pages(client, operation, nextOf, setCursor);
    await new Promise(setImmediate);
    expect(client.inputs).toHaveLength(0);
    for (const wanted of [1, 2, 3]) {
      await found.next();
      await new Promise(setImmediate);
      expect(client.inputs).toHaveLength(wanted);
    }
  });

  test("is one ahead with prefetch, and no more", async () => {
    const client = answering(next("1"), next("2"), next("3"), next(null));
    const found = pages(client, operation, nextOf, setCursor, {}, { prefetch: 1 });
    for (const sent of [2, 3, 4, 4]) {
      await found.next();
      await new Promise(setImmediate);
      expect(client.inputs).toHaveLength(sent);
    }
    expect((await found.next()).done).toBe(true);
  });

  test("that fails ahead is reported to who asks for it, once, and to nobody else", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const found = pages(answering(next("1"), new RangeError("x")), operation, nextOf, setCursor, {}, { prefetch: 1 });
    await found.next();
    await new Promise((done) => setTimeout(done, 5));
    await expect(found.next()).rejects.toThrow(RangeError);
    const left = pages(answering(next("1"), new RangeError("x")), operation, nextOf, setCursor, {}, { prefetch: 1 });
    await left.next();
    await left.return();
    await new Promise((done) => setTimeout(done, 5));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test("that is no success throws what unwrap throws", async () => {
    const { fetch } = recorder(() => reply({ why: 1 }, 500));
    const client = createClient({ id: "x", baseUrl: "https://x.y", transport: fetchTransport }, { fetch });
    await expect(run(client)).rejects.toThrow(ApiError);
  });
});

describe("a signal", () => {
  test("ends the list between pages and between items", async () => {
    const stop = new AbortController();
    const { client, cursors } = listOf([[1, 2], [3]]);
    const { signal } = stop;
    const found = items(pages(client, operation, nextOf, setCursor, {}, { signal }), listIn, signal);
    expect(await found.next()).toEqual({ done: false, value: 1 });
    stop.abort(new RangeError("enough"));
    await expect(found.next()).rejects.toThrow("enough");
    expect(await found.next()).toEqual({ done: true, value: undefined });
    expect(cursors).toEqual([null]);
  });

  test("reaches a page that is being fetched, and a page fetched ahead is not given after it", async () => {
    const stop = new AbortController();
    const { client } = listOf([[1], [2]]);
    const found = pages(client, operation, nextOf, setCursor, {}, { signal: stop.signal, prefetch: 1 });
    await found.next();
    await new Promise((done) => setTimeout(done, 5));
    stop.abort(new RangeError("enough"));
    await expect(found.next()).rejects.toThrow("enough");
  });
});

test("leaving the loop asks for no further page; of one that is fetched ahead and fails nobody is told", async () => {
  const client = answering(next("1"), next("2"));
  for await (const page of pages(client, operation, nextOf, setCursor, {}, { prefetch: 1 })) {
    expect(page).toEqual(next("1"));
    break;
  }
  await new Promise((done) => setTimeout(done, 5));
  expect(client.inputs).toHaveLength(2);
  // A rejection that nobody handles would fail the run.
  const failing = answering(next("1"));
  for await (const _ of pages(failing, operation, nextOf, setCursor, {}, { prefetch: 1 })) break;
  await new Promise((done) => setTimeout(done, 5));
});

describe("items", () => {
  const listed = (...bodies: readonly unknown[]): Promise<unknown[]> =>
    all(items(pages(answering(...bodies), operation, nextOf, setCursor), listIn));

  test.each([{}, { data: null }, { data: {} }, { data: { list: null } }, undefined])("%j has none", async (body) => {
    expect(await listed(body)).toEqual([]);
  });

  test.each([{ data: { list: {} } }, { data: { list: 0 } }])("%j is an error", async (body) => {
    await expect(listed(body)).rejects.toThrow(TypeError);
  });

  test("may be the whole body", async () => {
    const found = items(pages(answering([1, 2]), operation, nextOf, setCursor), (body: unknown) => body);
    expect(await all(found)).toEqual([1, 2]);
  });
});

test("all asks for nothing beyond its limit", async () => {
  for (const [limit, requests] of [
    [0, 0],
    [-1, 0],
    [Number.NaN, 0],
    [1, 1],
    [2, 1],
    [3, 2],
  ] as const) {
    const { client, cursors } = listOf([[1, 2], [3], [4]]);
    const found = items(pages(client, operation, nextOf, setCursor), listIn);
    expect(await all(found, limit)).toEqual([1, 2, 3].slice(0, Math.max(0, limit || 0)));
    expect(cursors).toHaveLength(requests);
  }
});
