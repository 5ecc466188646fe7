import { inspect } from "node:util";
import { createIamUsersClient, unwrap } from "@iam-users/client";
import { describe, expect, test } from "vitest";
import { judgedFetch } from "../judge/judged-fetch.ts";

/*
 * Logs keep what errors print. Neither the token, nor who was asked for, nor what was sent or answered may be among it;
 * all of that is there for who asks for it by name.
 */

const secrets = { token: "tok-3c7f", user: "ada-9d1b", cursor: "cur-55e0", label: "lab-0a42", answer: "ans-6ee8" };

const input = {
  path: { userId: secrets.user },
  body: { permissions: [{ roleId: secrets.label, resources: [] }] },
};

const replies: readonly (readonly [title: string, reply: () => Response | Promise<Response>])[] = [
  ["an ApiError", () => Response.json({ errors: [{ type: secrets.answer, message: secrets.token }] }, { status: 422 })],
  [
    "an undocumented ApiError",
    () => new Response(secrets.answer, { status: 500, headers: { "x-echo": secrets.token } }),
  ],
  [
    "a ParseError",
    () => new Response(`<b>${secrets.answer}${secrets.token}</b>`, { headers: { "content-type": "text/html" } }),
  ],
  [
    "a ParseError of broken JSON",
    () => new Response(`{${secrets.answer}`, { headers: { "content-type": "application/json" } }),
  ],
  ["a NetworkError", () => Promise.reject(new TypeError("fetch failed"))],
];

/** Every way in which a value gets into a log by accident. */
function printed(value: unknown): string {
  const { message, stack } = value instanceof Error ? value : { message: "", stack: "" };
  const own = typeof value === "object" && value !== null ? { ...value } : {};
  return [
    message,
    stack,
    String(value),
    JSON.stringify(value),
    JSON.stringify(own),
    inspect(value, { depth: 10 }),
  ].join("\n");
}

function expectNoSecret(value: unknown): void {
  const text = printed(value);
  expect(Object.entries(secrets).filter(([, secret]) => text.includes(secret))).toEqual([]);
}

describe("no secret is printed", () => {
  test.each(replies)("of %s", async (title, reply) => {
    const { fetch } = judgedFetch(reply);
    const client = createIamUsersClient({ token: secrets.token, fetch });
    const error: unknown = await unwrap(client.addPermissionsToUser(input)).catch((reason: unknown) => reason);
    expect(error).toHaveProperty(
      "name",
      title.split(" ").find((word) => word.endsWith("Error")),
    );
    expectNoSecret(error);
    expect(printed(error)).toContain("POST /users/{userId}/permissions");
  });

  test("of what is refused", async () => {
    const { fetch, sent } = judgedFetch();
    const client = createIamUsersClient({ token: `${secrets.token}\n`, fetch });
    const refusals = [
      client.addPermissionsToUser(input),
      client.getUser({ path: { userId: `${secrets.user}\uD800` } }),
      client.listUsers({ query: { pagination: { count: 1, cursor: `${secrets.cursor}\uD800` } } }),
      client.getUser({ path: { userId: secrets.user } }, { headers: { "x-trace": `${secrets.label}\n\u0000` } }),
    ];
    for (const refusal of refusals) {
      const error: unknown = await refusal.catch((reason: unknown) => reason);
      expect(error).toHaveProperty("name", "ValidationError");
      expectNoSecret(error);
    }
    expect(sent).toEqual([]);
  });

  test("of a client", () => {
    const client = createIamUsersClient({
      token: secrets.token,
      headers: { "x-key": secrets.token },
    });
    expectNoSecret(client);
  });

  test("but who asks by name is told", async () => {
    const { fetch } = judgedFetch(() => Response.json({ errors: [{ type: secrets.answer }] }, { status: 404 }));
    const { getUser } = createIamUsersClient({ token: secrets.token, fetch });
    const error: unknown = await unwrap(getUser(input)).catch((reason: unknown) => reason);
    expect(error).toHaveProperty("body", { errors: [{ type: secrets.answer }] });
    expect(error).toHaveProperty("response", expect.any(Response));
  });
});
