import { ApiError, createIamUsersClient, unwrap } from "@iam-users/client";
import type { Result } from "@specloom/runtime/client";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { handlers, mockOf } from "../judge/chosen.ts";
import { boundCall } from "../support/call.ts";
import { type ReplyCase, replyCases } from "./cases.ts";
import { defaultVersion, operations, token } from "./wire-table.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const client = createIamUsersClient({ token });

const send = ({ operation, input, version }: ReplyCase): Promise<Result> =>
  boundCall(client, operation)(input, { version });

/** What names an operation, by the wire table. */
function namesOf(id: string): { readonly id: string; readonly method: string; readonly path: string } {
  const wire = operations.find(({ operationId }) => operationId === id);
  if (wire === undefined) throw new Error(`${id} is not in the wire table`);
  return { id, method: wire.method, path: wire.path };
}

describe("the mock answers, the client hands back the example", () => {
  test.each(replyCases)("$operation $status $example as $version", async (wanted) => {
    const { operation, status, reply, example, type, body, headers } = wanted;
    server.use(mockOf(operation, reply, example));
    const result = await send(wanted);
    const ok = status >= 200 && status < 300;
    expect(result).toMatchObject({ ok, status, ...(!ok && { operation: namesOf(operation) }) });
    expect(result.body).toStrictEqual(body);
    expect(result.response.headers.get("content-type")).toBe(type);
    const got = Object.keys(headers).map((name) => [name, result.response.headers.get(name)]);
    expect(Object.fromEntries(got)).toEqual(headers);
  });
});

describe("unwrap gives the body or throws the typed error", () => {
  test.each(replyCases)("$operation $status $example as $version", async (wanted) => {
    const { operation, status, reply, example, body } = wanted;
    server.use(mockOf(operation, reply, example));
    const outcome = await unwrap(send(wanted)).catch((error: unknown) => error);
    if (status < 300) {
      expect(outcome).toStrictEqual(body);
      return;
    }
    const { method, path } = namesOf(operation);
    expect(outcome).toBeInstanceOf(ApiError);
    expect(outcome).toMatchObject({ name: "ApiError", operation, status, method, path });
    expect(outcome).toHaveProperty("body", body);
    expect(outcome).toHaveProperty("response", expect.any(Response));
    expect(String(outcome)).toContain(`${method} ${path} answered ${status} (${operation})`);
  });
});

describe("unasked", () => {
  const defaults = replyCases.filter(({ isDefault, version }) => isDefault && version === defaultVersion);

  test("every operation has a default for each of its statuses", () => {
    expect(defaults).toHaveLength(operations.length * 4);
  });

  test.each(defaults)("$operation $status is the default example, as the stable version", async (wanted) => {
    const { operation, reply, input, type, body } = wanted;
    server.use(mockOf(operation, reply));
    const result = await boundCall(client, operation)(input);
    expect(result.body).toStrictEqual(body);
    expect(result.response.headers.get("content-type")).toBe(type);
  });

  test.each(defaults.filter(({ status }) => status === 200))(
    "$operation: a bare handler, and all of them together, answer its success",
    async ({ operation, input, body }) => {
      server.use(mockOf(operation));
      const alone = await boundCall(client, operation)(input);
      server.resetHandlers(...handlers);
      const together = await boundCall(client, operation)(input);
      server.resetHandlers();
      expect([alone, together].map((result) => result.body)).toStrictEqual([body, body]);
      expect([alone.ok, together.ok]).toEqual([true, true]);
    },
  );
});
