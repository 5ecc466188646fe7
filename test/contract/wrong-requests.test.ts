import { type ApiCallOptions, type IamUsersClient, ValidationError, createIamUsersClient } from "@iam-users/client";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mockOf, takeObjections } from "../judge/chosen.ts";
import { judgedFetch } from "../judge/judged-fetch.ts";
import { judgedServer } from "../judge/judged-server.ts";
import { mutationCases } from "../mock/mutation-cases.ts";
import { boundCall } from "../support/call.ts";
import { model } from "../support/description.ts";
import { cases, operations, token } from "./wire-table.ts";

/*
 * Judges that never object prove nothing. Here each kind of wrong request is put before the judge of the other contract
 * tests; and a request that it objects to has to turn a test red, wherever it was sent from.
 */

type Change = (url: string) => string;

/** A client that is right but for what it writes into the URL. */
function clientThatWrites(change: Change, fetch: (request: Request) => Promise<Response>): IamUsersClient {
  return createIamUsersClient({ token, fetch: (request) => fetch(new Request(change(request.url), request)) });
}

const inBrackets: Change = (url) => url.replaceAll(/pagination\.(\w+)/g, "pagination[$1]");
const page = { query: { pagination: { count: 3 } } };
const one = { path: { userId: "SHORT" } };
const invites = cases.find(({ operation }) => operation === "createInvites")?.input;
const elsewhere = { body: JSON.parse(JSON.stringify(invites?.body).replaceAll("WORKSPACE", "PLANET")) };

const rows: readonly (readonly [title: string, operation: string, input: unknown, change: Change | ApiCallOptions])[] =
  [
    ["pagination in brackets", "listUsers", page, inBrackets],
    ["pagination as JSON", "listUsers", page, (url) => url.replace(/\?.*/, "?pagination=%7B%22count%22%3A3%7D")],
    ["no pagination", "listUsers", page, (url) => url.replace(/\?.*/, "")],
    ["a cursor without a count", "listUsers", page, (url) => url.replace(/\?.*/, "?pagination.cursor=MA%3D%3D")],
    [
      "a list by another name",
      "deleteUsers",
      { query: { userIds: ["x"] } },
      (url) => url.replace("userIds", "userIds[]"),
    ],
    ["an id beyond its length", "getUser", one, (url) => url.replace("SHORT", "x".repeat(256))],
    ["a path that does not exist", "getUser", one, (url) => url.replace("/users/", "/user/")],
    ["a path with a segment more", "getUser", one, (url) => `${url}/more`],
    ["a method that the path has not", "createInvites", invites, (url) => url.replace("/invites", "/users")],
    ["an unknown type of resource", "createInvites", elsewhere, {}],
    ["no token", "listUsers", page, { headers: { authorization: null } }],
    ["credentials of another scheme", "listUsers", page, { headers: { authorization: "Basic dTpw" } }],
    ["a body of another media type", "createInvites", invites, { headers: { "content-type": "text/csv" } }],
  ];

describe("the judge objects to", () => {
  test.each(rows)("%s", async (_title, operation, input, change) => {
    const { fetch, sent } = judgedFetch();
    const isOptions = typeof change === "object";
    const client = clientThatWrites(isOptions ? (url) => url : change, fetch);
    await boundCall(client, operation)(input, isOptions ? change : {});
    expect(sent).toHaveLength(1);
    expect(await takeObjections()).not.toEqual([]);
  });

  // One of each is enough: media types and examples do not change what is wrong.
  const mutants = [...new Map(mutationCases(model).map((mutant) => [mutant.title, mutant] as const)).values()];

  test("every operation is sent an input with one fault", () => {
    const changed = new Set(mutants.map(({ operation }) => operation.id));
    expect([...changed].toSorted()).toEqual(operations.map(({ operationId }) => operationId).toSorted());
  });

  test.each(mutants)("$title", async ({ operation, input }) => {
    const { fetch, sent } = judgedFetch();
    const call = boundCall(createIamUsersClient({ token, fetch }), operation.id);
    const outcome = await call(input).catch((error: unknown) => error);
    // The client itself keeps what would lead to another path.
    expect(sent).toHaveLength(outcome instanceof ValidationError ? 0 : 1);
    expect((await takeObjections()).length).toBeGreaterThanOrEqual(sent.length);
  });
});

describe("a client that writes pagination in brackets turns a test red", () => {
  test.fails("through fetch", async () => {
    await clientThatWrites(inBrackets, judgedFetch().fetch).listUsers(page);
  });

  test.fails("over a socket", async () => {
    await using server = await judgedServer();
    await createIamUsersClient({
      token,
      baseUrl: server.url,
      fetch: (request) => fetch(new Request(inBrackets(request.url), request)),
    }).listUsers(page);
  });

  describe("at a mock", () => {
    const server = setupServer();
    beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
    afterAll(() => server.close());

    const ask = async (change: Change): Promise<void> => {
      server.resetHandlers(mockOf("listUsers", "ok", "firstPage"));
      const { status } = await clientThatWrites(change, fetch).listUsers(page);
      expect(status).toBe(200);
    };
    test("that answers what is right", () => ask((url) => url));
    test.fails("and refuses what is not", () => ask(() => "https://api.segmentapis.com/users"));
  });
});
