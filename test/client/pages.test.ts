import {
  ApiError,
  type ListUsersItem,
  PageError,
  createClient,
  createIamUsersClient,
  listUsersAll,
  listUsersItems,
  listUsersPages,
} from "@iam-users/client";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const user = (id: string): ListUsersItem => ({ id, name: id, email: `${id}@example.com`, permissions: [] });
const input = { query: { pagination: { count: 2 } } };
const THREE = [["a", "b"], ["c", "d"], ["e"]];

interface Paging {
  readonly fetch: (request: Request) => Promise<Response>;
  /** The queries that arrived. */
  readonly queries: string[];
}

/** A server of users: cursors are page numbers in base64, as the vendor's are; `next` may lead elsewhere. */
function pagingFetch(
  split: readonly (readonly string[])[],
  next: (page: number) => number | null = following(split),
): Paging {
  const queries: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    const { search, searchParams } = new URL(request.url);
    queries.push(search);
    const page = Number(atob(searchParams.get("pagination.cursor") ?? btoa("0")));
    const users = split[page]?.map(user);
    if (users === undefined) return Response.json({ errors: [{ type: "server-error" }] }, { status: 500 });
    const to = next(page);
    const pagination = { current: btoa(String(page)), ...(to !== null && { next: btoa(String(to)) }) };
    return Response.json({ data: { users, pagination } });
  };
  return { fetch, queries };
}

const following =
  (split: readonly unknown[]) =>
  (page: number): number | null =>
    page + 1 < split.length ? page + 1 : null;

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 10));

test("every item of every page, in order; the first page sends no cursor, the others that of the page before", async () => {
  const { fetch, queries } = pagingFetch(THREE);
  const found: string[] = [];
  for await (const { id } of listUsersItems(createClient({ fetch }), input)) found.push(id);
  expect(found).toEqual(THREE.flat());
  expect(queries).toEqual([
    "?pagination.count=2",
    "?pagination.count=2&pagination.cursor=MQ%3D%3D",
    "?pagination.count=2&pagination.cursor=Mg%3D%3D",
  ]);
});

test("the facade has the same on the operation's function, which is still one", async () => {
  const { fetch, queries } = pagingFetch(THREE);
  const iam = createIamUsersClient({ fetch });
  const pages: (number | undefined)[] = [];
  for await (const page of iam.listUsers.pages(input)) pages.push(page.data?.users.length);
  expect(pages).toEqual([2, 2, 1]);
  expect((await iam.listUsers.all(input, { limit: 3 })).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect((await iam.listUsers.items(input).next()).value).toEqual(user("a"));
  expect(await iam.listUsers(input)).toMatchObject({ ok: true, status: 200 });
  expect(queries).toHaveLength(3 + 2 + 1 + 1);
});

test("a list may start from a cursor of the caller", async () => {
  const { fetch, queries } = pagingFetch(THREE);
  const from = { query: { pagination: { count: 2, cursor: btoa("2") } } };
  expect(await listUsersAll(createClient({ fetch }), from)).toEqual([user("e")]);
  expect(queries).toHaveLength(1);
});

test("a cursor that comes again is an error, which does not tell it", async () => {
  const { fetch, queries } = pagingFetch(THREE, (page) => (page === 1 ? 1 : page + 1));
  const error: unknown = await listUsersAll(createClient({ fetch }), input).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PageError);
  expect(error).toMatchObject({ operation: "listUsers", method: "GET", path: "/users" });
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain("MQ==");
  expect(queries).toHaveLength(2);
});

test("a page that fails ends the list with what unwrap throws, after the items before it", async () => {
  const { fetch } = pagingFetch([["a", "b"]], () => 7);
  const found: string[] = [];
  const read = async (): Promise<void> => {
    for await (const { id } of listUsersItems(createClient({ fetch }), input)) found.push(id);
  };
  await expect(read()).rejects.toThrow(ApiError);
  expect(found).toEqual(["a", "b"]);
});

test("an abort ends the list in the middle of a page, with the signal's reason", async () => {
  const { fetch, queries } = pagingFetch(THREE);
  const stop = new AbortController();
  const found: string[] = [];
  const read = async (): Promise<void> => {
    for await (const { id } of listUsersItems(createClient({ fetch }), input, { signal: stop.signal })) {
      found.push(id);
      if (id === "c") stop.abort(new RangeError("enough"));
    }
  };
  await expect(read()).rejects.toThrow("enough");
  expect(found).toEqual(["a", "b", "c"]);
  expect(queries).toHaveLength(2);
});

describe("requests wait for who reads", () => {
  test.each([
    [undefined, [0, 1, 1, 2, 2, 3]],
    [1, [0, 2, 2, 3, 3, 3]],
  ] as const)("prefetch: %j", async (prefetch, requests) => {
    const { fetch, queries } = pagingFetch(THREE);
    const users = listUsersItems(createClient({ fetch }), input, { prefetch });
    for (const count of requests) {
      await settled();
      expect(queries).toHaveLength(count);
      await users.next();
    }
    expect(await users.next()).toEqual({ done: true, value: undefined });
  });

  test("leaving the loop asks for nothing more, and who fetched ahead is not told of what becomes of it", async () => {
    const { fetch, queries } = pagingFetch(THREE);
    let asked = 0;
    const failing = (request: Request): Promise<Response> =>
      asked++ === 0 ? fetch(request) : Promise.reject(new TypeError("down"));
    for await (const { id } of listUsersItems(createClient({ fetch: failing }), input, { prefetch: 1 })) {
      expect(id).toBe("a");
      break;
    }
    await settled();
    expect(asked).toBe(2);
    for await (const _ of listUsersPages(createClient({ fetch }), input)) break;
    await settled();
    expect(queries).toHaveLength(2);
  });
});

describe("a bundle", () => {
  async function bundle(contents: string): Promise<string> {
    const stdin = { contents, resolveDir: import.meta.dirname };
    const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, minify: true });
    return outputFiles[0]?.text ?? "";
  }
  const MARKS = ["repeats a page", "for await", "prefetch"];

  test("of an operation holds nothing of paging, one that pages does", async () => {
    const of = (name: string): Promise<string> => bundle(`export { createClient, ${name} } from "@iam-users/client";`);
    const [single, pages, items, all] = await Promise.all(
      ["listUsers", "listUsersPages", "listUsersItems", "listUsersAll"].map(of),
    );
    const marksOf = (text = ""): string[] => MARKS.filter((mark) => text.includes(mark));
    expect(marksOf(single)).toEqual([]);
    expect(marksOf(pages)).toEqual(MARKS.filter((mark) => mark !== "for await"));
    expect([marksOf(items), marksOf(all)]).toEqual([MARKS, MARKS]);
  });
});
