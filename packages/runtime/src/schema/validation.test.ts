import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  type Operation,
  MismatchError,
  ValidationError,
  bodyAs,
  createClient,
  fetchTransport,
  form,
  json,
  mediaType,
  inQuery,
} from "../client/index.js";
import { type OperationValidator, type ValidationMode, type ValidationOptions, validation } from "./index.js";

const API = { id: "x", baseUrl: "https://api.example.com", transport: fetchTransport };

const SECRET = "v4lue-s3cret";

const operation: Operation<unknown> = {
  id: "addUser",
  method: "POST",
  path: "/users/{id}",
  accept: mediaType("application/json"),
  request: [inQuery("count", form), bodyAs(mediaType("application/json"), json)],
  failures: /4../,
};

const validator: OperationValidator = {
  id: "addUser",
  parameters: { query: { count: { required: true, schema: { type: "integer", maximum: 9 } } } },
  body: {
    required: true,
    schema: { type: "object", requiredIn: { response: ["id"] }, properties: { name: { type: "string" } } },
  },
  replies: {
    "200": { schema: { type: "object", required: ["id"], properties: { name: { enum: ["a"] } } } },
    "4XX": { types: { "application/json": { required: ["error"] } } },
  },
};

function clientOf(answer: () => Response, mode: ValidationMode, options?: ValidationOptions, validators = [validator]) {
  const fetch = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(answer()));
  const client = createClient(API, { fetch, validate: validation(validators, mode, options) });
  const path = { ...operation, path: "/users" };
  const call = (input: object = { query: { count: 1 }, body: {} }): Promise<unknown> => client.call(path, input);
  return { call, fetch };
}

const ok =
  (body: unknown, status = 200, type = "application/json; charset=utf-8") =>
  () =>
    new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers: { "content-type": type } });

const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
afterEach(() => warn.mockClear());

describe("throw", () => {
  test("lets pass what is as documented, and what is not documented", async () => {
    for (const answer of [
      ok({ id: 1 }),
      ok({ odd: 1 }, 500),
      ok({ error: 1 }, 404),
      ok("text", 404, "application/json-not"),
    ]) {
      await expect(
        clientOf(answer, "throw")
          .call()
          .catch((error: unknown) => error),
      ).resolves.not.toBeInstanceOf(MismatchError);
    }
  });

  test("rejects with problems and without values", async () => {
    const error = await clientOf(ok({ name: SECRET }), "throw")
      .call()
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(MismatchError);
    expect(error).toMatchObject({
      message: "POST /users answered 200 with a body that is not as documented (addUser)",
      status: 200,
      operation: "addUser",
      body: { name: SECRET },
      problems: [
        { pointer: "", keyword: "required" },
        { pointer: "/name", keyword: "enum", expected: ["a"] },
      ],
    });
    for (const text of [JSON.stringify(error), inspect(error, { depth: 9 }), String(error)])
      expect(text).not.toContain(SECRET);
  });

  test("goes by range and media type", async () => {
    await expect(clientOf(ok({}, 422), "throw").call()).rejects.toMatchObject({ name: "MismatchError", status: 422 });
  });

  test("looks at no operation without a validator", async () => {
    await expect(clientOf(ok({}), "throw", {}, []).call()).resolves.toMatchObject({ ok: true });
  });
});

test("warn prints places and words, once, and lets the answer pass", async () => {
  await expect(clientOf(ok({ name: SECRET }), "warn").call()).resolves.toMatchObject({ ok: true });
  expect(warn.mock.calls).toEqual([
    [
      "POST /users answered 200 with a body that is not as documented (addUser)",
      ['"" must have the member "id"', '"/name" must be one of ["a"]'],
    ],
  ]);
});

test("off is nothing at all", () => {
  expect(validation([validator], "off")).toBeUndefined();
});

describe("requests", () => {
  test("are looked at where asked alone", async () => {
    await expect(clientOf(ok({ id: 1 }), "throw").call({ body: { name: 1 } })).resolves.toMatchObject({ ok: true });
  });

  test.each([
    [{ query: { count: 10 }, body: {} }, "query.count", "must be at most 9"],
    [{ body: {} }, "query.count", "is required"],
    [{ query: { count: 1 } }, "body", "is required"],
    [{ query: { count: 1 }, body: { name: 1 } }, "body/name", "must be text"],
  ])("%j is not sent: %s", async (input, parameter, message) => {
    const { call, fetch } = clientOf(ok({ id: 1 }), "throw", { requests: true });
    const error: unknown = await call(input).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ parameter, message: `POST /users was not sent: ${parameter} ${message} (addUser)` });
    expect(fetch).not.toHaveBeenCalled();
  });

  test("do not need what is read only", async () => {
    await expect(clientOf(ok({ id: 1 }), "throw", { requests: true }).call()).resolves.toMatchObject({ ok: true });
  });

  test("are warned of and sent", async () => {
    await clientOf(ok({ id: 1 }), "warn", { requests: true }).call({ body: {} });
    expect(warn).toHaveBeenCalledOnce();
  });
});

test("a client may bring its own check; what it throws is what the call rejects with", async () => {
  const client = createClient(API, {
    fetch: () => Promise.resolve(ok({})()),
    validate: (call) => async (operation, input, options) => {
      await call(operation, input, options);
      throw new TypeError("mine");
    },
  });
  await expect(client.call({ ...operation, path: "/users" }, {})).rejects.toThrow(new TypeError("mine"));
});
