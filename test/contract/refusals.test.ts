import { ValidationError, createClient, createIamUsersClient } from "@iam-users/client";
import { assert, asyncProperty, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { judgedFetch } from "../judge/judged-fetch.ts";
import { judgedServer } from "../judge/judged-server.ts";
import { boundCall, freeCall, functionIn } from "../support/call.ts";
import { limits, operations, token } from "./wire-table.ts";

/** Enough for any of them: what an operation does not list is not sent. */
const rest = {
  query: { pagination: { count: 1 }, emails: ["foo@example.com"], userIds: ["x"] },
  body: { permissions: [], invites: [] },
};

const withPath = operations.filter(({ pathParameters }) => pathParameters.length > 0);

describe("a path value that would lead elsewhere is refused before anything is sent", () => {
  const refused: readonly unknown[] = [".", "..", "", undefined, null, [], {}, "\uD800"];
  const rows = withPath.flatMap(({ operationId, path }) => refused.map((value) => ({ operationId, path, value })));

  test.each(rows)("$operationId of the user $value", async ({ operationId, path, value }) => {
    const { fetch, sent } = judgedFetch();
    const input = { ...rest, path: { userId: value } };
    for (const call of [
      boundCall(createIamUsersClient({ token, fetch }), operationId),
      freeCall(createClient({ token, fetch }), operationId),
    ]) {
      const error = await call(input).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ operation: operationId, path, parameter: "path.userId" });
    }
    expect(sent).toEqual([]);
  });

  test.each(withPath)("$operationId without any path", async ({ operationId }) => {
    const { fetch, sent } = judgedFetch();
    const call = boundCall(createIamUsersClient({ token, fetch }), operationId);
    for (const input of [rest, { ...rest, path: {} }, { ...rest, path: Object.create({ userId: "inherited" }) }]) {
      await expect(call(input)).rejects.toBeInstanceOf(ValidationError);
    }
    expect(sent).toEqual([]);
  });

  test("an id that is too long, in characters and not in the units of UTF-16", async () => {
    const { fetch, sent } = judgedFetch();
    const { getUser } = createIamUsersClient({ token, fetch });
    const { max } = limits.userId;
    const error = await getUser({ path: { userId: "😀".repeat(max + 1) } }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ValidationError", operation: "getUser", parameter: "path.userId" });
    expect(sent).toEqual([]);
    await getUser({ path: { userId: "😀".repeat(max) } });
    expect(sent).toHaveLength(1);
  });

  test("getUser of .. is no GET / over a socket either, nor is %2e%2e", async () => {
    await using server = await judgedServer();
    const { getUser } = createIamUsersClient({ token, baseUrl: server.url });
    await expect(getUser({ path: { userId: ".." } })).rejects.toBeInstanceOf(ValidationError);
    expect(server.sent).toEqual([]);
    await getUser({ path: { userId: "%2e%2e" } });
    await getUser({ path: { userId: "..." } });
    expect(server.sent.map(({ pathAndQuery }) => pathAndQuery)).toEqual(["/users/%252e%252e", "/users/..."]);
  });

  test("whatever the user's id is: refused, or one segment that decodes to it", async () => {
    await assert(
      asyncProperty(string({ unit: "binary", maxLength: 12 }), async (userId) => {
        const { fetch, sent } = judgedFetch();
        const result = await createIamUsersClient({ token, fetch })
          .listUserGroupsFromUser({ path: { userId }, query: { pagination: { count: 1 } } })
          .catch((error: unknown) => error);
        if (sent.length === 0) {
          expect(result).toBeInstanceOf(ValidationError);
          expect(["", ".", ".."]).toContain(userId);
          return;
        }
        const [, first, segment = "", last, ...more] = sent[0]?.pathAndQuery.split("?")[0]?.split("/") ?? [];
        expect([first, decodeURIComponent(segment), last, more]).toEqual(["users", userId, "groups", []]);
      }),
    );
  });
});

describe("the query holds exactly what was given", () => {
  test("any cursor comes back from the query as it was", async () => {
    await assert(
      asyncProperty(string({ unit: "binary", maxLength: 20 }), async (cursor) => {
        const { fetch, sent } = judgedFetch();
        await createIamUsersClient({ token, fetch }).listUsers({ query: { pagination: { count: 2, cursor } } });
        const [path, query] = sent[0]?.pathAndQuery.split("?") ?? [];
        const pairs = query?.split("&").map((pair) => pair.split("=").map(decodeURIComponent));
        expect([path, pairs]).toEqual([
          "/users",
          [
            ["pagination.count", "2"],
            ["pagination.cursor", cursor],
          ],
        ]);
      }),
    );
  });
});

describe("where and as what", () => {
  test.each(["http://api.example", "https://user:pass@api.example", "https://api.example/?a=b"])(
    "no request goes to %s",
    (baseUrl) => {
      expect(() => createIamUsersClient({ token, baseUrl })).toThrow("must be https or local");
    },
  );

  test("a version that is not offered is refused", async () => {
    const { fetch, sent } = judgedFetch();
    const getUser = functionIn(createIamUsersClient({ token, fetch }), "getUser");
    const called = Promise.resolve(getUser({ path: { userId: "x" } }, { version: "v2" }));
    const error = await called.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ValidationError", operation: "getUser", parameter: "version" });
    expect(sent).toEqual([]);
  });
});
