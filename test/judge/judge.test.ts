import { type ApiCallOptions, createIamUsersClient } from "@iam-users/client";
import type { Result } from "@specloom/runtime/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replyCases, requestCases } from "../contract/cases.ts";
import { token } from "../contract/wire-table.ts";
import { boundCall } from "../support/call.ts";
import { document } from "../support/description.ts";
import { flatDocument } from "./flat-document.ts";
import { type Prism, startPrism } from "./prism.ts";

/*
 * Somebody else's reading of the description: Prism, which shares no line with this project, looks at every request and
 * every reply on a socket. Its verdict is the header `sl-violations`, never the status: it answers a violation with an
 * example of the document as well.
 */

let prism: Prism;
beforeAll(async () => {
  prism = await startPrism(flatDocument(document));
}, 20_000);
afterAll(() => prism[Symbol.asyncDispose]());

async function ask(operation: string, input: unknown, options: ApiCallOptions = {}): Promise<Result> {
  return boundCall(createIamUsersClient({ baseUrl: prism.url, token }), operation)(input, options);
}

/** What Prism holds against a request and its answer, as where and why. */
function violations({ response }: Result): readonly string[] {
  const header = response.headers.get("sl-violations");
  if (header === null) return [];
  const found = JSON.parse(header) as readonly { readonly location: readonly string[]; readonly message: string }[];
  return found.map(({ location, message }) => `${location.join(".")}: ${message}`);
}

describe("every request", () => {
  const named = requestCases.map((one) => ({ ...one, title: `${one.operation} as ${one.version}: ${one.name}` }));

  test.each(named)("$title", async ({ operation, version, input }) => {
    const result = await ask(operation, input, { version });
    expect(violations(result)).toEqual([]);
    expect(result.status).toBe(200);
  });
});

describe("every reply", () => {
  const named = replyCases.map((one) => ({
    ...one,
    title: `${one.operation} ${one.status} ${one.example} as ${one.type}`,
  }));

  test.each(named)("$title", async ({ operation, version, input, status, type, example, body }) => {
    const result = await ask(operation, input, { version, headers: { prefer: `code=${status}, example=${example}` } });
    expect(violations(result)).toEqual([]);
    expect(result).toMatchObject({ status, body });
    expect(result.response.headers.get("content-type")).toBe(type);
  });
});

describe("Prism objects to", () => {
  const page = { query: { pagination: { count: 3 } } };
  const invites = requestCases.find(({ operation }) => operation === "createInvites")?.input;
  const elsewhere = { body: JSON.parse(JSON.stringify(invites?.body).replaceAll("WORKSPACE", "PLANET")) };
  const brackets: ApiCallOptions = {
    fetch: (request) => fetch(new Request(request.url.replace("pagination.count", "pagination[count]"), request)),
  };

  // The client itself refuses it.
  const overlong: ApiCallOptions = {
    fetch: (request) => fetch(new Request(request.url.replace("SHORT", "x".repeat(256)), request)),
  };

  test.each([
    [
      "a page beyond its bounds",
      /^request\.query\.pagination\.count/,
      "listUsers",
      { query: { pagination: { count: 201 } } },
    ],
    ["pagination in brackets", /pagination\.count/, "listUsers", page, brackets],
    ["no pagination", /pagination\.count/, "listUsers", {}],
    ["an id beyond its length", /^request\.path\.userid/, "getUser", { path: { userId: "SHORT" } }, overlong],
    ["a body without its members", /^request\.body/, "createInvites", { body: {} }],
    ["an unknown type of resource", /^request\.body/, "createInvites", elsewhere],
    [
      "another media type",
      /^request: Supported/,
      "createInvites",
      invites,
      { headers: { "content-type": "text/csv" } },
    ],
  ] as const)("%s", async (_fault, says, operation, input, options: ApiCallOptions = {}) => {
    expect(violations(await ask(operation, input, options)).join("\n")).toMatch(says);
  });

  test("no token, though without that header: with an answer of its own", async () => {
    const result = await ask("listUsers", page, { headers: { authorization: null } });
    expect(result).toMatchObject({ status: 401, body: { title: "Invalid security scheme used" } });
  });

  test("a reply that is not as documented", async () => {
    const wrong = JSON.stringify(document).replaceAll('"message":"Too many requests"', '"message":1');
    await using other = await startPrism(flatDocument(JSON.parse(wrong)));
    const options = { baseUrl: other.url, headers: { prefer: "code=429" } };
    expect(violations(await ask("listUsers", page, options)).join("\n")).toMatch(/^response\.body/);
  });
});
