import * as runtime from "@specloom/runtime/mock";
import { describe, expect, test } from "vitest";
import { createAnswerer } from "./create-answerer.ts";
import type { MockApi } from "./mock-api.ts";
import type { MockOptions } from "./mock-options.ts";
import { incoming } from "./testing/incoming.ts";
import { OPERATIONS } from "./testing/operations.ts";

const API: MockApi = { operations: OPERATIONS, createBackend: undefined };
const OPTIONS: MockOptions = {
  validate: "reply",
  strict: false,
  state: false,
  seed: "0",
  rateLimit: false,
  latency: 0,
};

const authorization = "Bearer s3cret";
const create = (body: unknown, headers: Record<string, string> = {}) =>
  incoming("POST", "/v1/lamps", { body, headers: { authorization, ...headers } });

async function outcome(request: ReturnType<typeof incoming>, options: Partial<MockOptions> = {}) {
  const answer = createAnswerer(runtime, API, { ...OPTIONS, ...options });
  const { response, operation, reports, notes } = await answer(request);
  const fields = reports.flatMap(({ entries }) => entries.map(({ field }) => field));
  return {
    status: response.status,
    headers: response.headers,
    body: await response.text(),
    id: operation?.id,
    fields,
    notes,
  };
}

describe("an operation", () => {
  test("answers by the document, for every server and host", async () => {
    const headers = { host: "elsewhere.example" };
    expect(await outcome(incoming("GET", "/v1/lamps", { headers }))).toMatchObject({
      status: 200,
      body: '{"lamps":["north"]}',
      id: "listLamps",
      fields: [],
    });
  });

  test("reads its body", async () => {
    expect(await outcome(create({ name: "north" }))).toMatchObject({ status: 201, fields: [] });
  });

  test("refuses what is not as documented, and tells the field", async () => {
    const refused = await outcome(create({ name: "northern" }));
    expect(refused).toMatchObject({ status: 422, id: "createLamp", fields: ["name"] });
    expect(JSON.parse(refused.body)).toMatchObject({ field: "name" });
    expect(await outcome(incoming("POST", "/v1/lamps", { body: {} }))).toMatchObject({ status: 401 });
  });

  test.each([
    ["off", 201, []],
    ["warn", 201, ["name"]],
    ["throw", 500, ["name"]],
  ] as const)("with validation %s answers %d", async (validate, status, fields) => {
    expect(await outcome(create({ name: "northern" }), { validate })).toMatchObject({ status, fields });
  });

  test("what is thrown names the field and no value", async () => {
    const { body } = await outcome(create({ name: "northern" }), { validate: "throw" });
    expect(body).toContain("body name must have at most 5 characters");
    expect(body).not.toMatch(/northern|s3cret/);
  });

  test("keeps its budget over requests", async () => {
    const answer = createAnswerer(runtime, API, { ...OPTIONS, rateLimit: true });
    const statuses = [];
    for (let turn = 0; turn < 2; turn++) statuses.push((await answer(create({ name: "n" }))).response.status);
    expect(statuses).toEqual([201, 429]);
  });

  test("waits", async () => {
    const start = performance.now();
    await outcome(incoming("GET", "/v1/lamps"), { latency: 30 });
    expect(performance.now() - start).toBeGreaterThanOrEqual(29);
  });

  test("requests at the same time tell only of themselves", async () => {
    const answer = createAnswerer(runtime, API, { ...OPTIONS, latency: 5 });
    const told = await Promise.all(["northern", "ok", "southern"].map((name) => answer(create({ name }))));
    expect(told.map(({ reports }) => reports.length)).toEqual([1, 0, 1]);
  });
});

describe("Prefer", () => {
  test("chooses a reply and an example", async () => {
    const { status, body, headers } = await outcome(
      incoming("GET", "/v1/lamps", { headers: { prefer: "code=200, example=none" } }),
    );
    expect([status, body]).toEqual([200, '{"lamps":[]}']);
    expect(headers.get("preference-applied")).toBe('code=200, example="none"');
  });

  test("gives a failure whatever the request is like", async () => {
    expect(await outcome(create({}, { prefer: "code=422" }))).toMatchObject({ status: 422, fields: [] });
  });

  test("of what is not documented is told and left aside", async () => {
    const { status, headers, notes } = await outcome(create({ name: "n" }, { prefer: "code=418" }));
    expect([status, headers.has("preference-applied")]).toEqual([201, false]);
    expect(notes).toEqual(["Prefer asks for a reply that is not documented"]);
  });
});

describe("what is for no operation", () => {
  test("is 404, 405 with what is allowed, or a preflight", async () => {
    expect(await outcome(incoming("GET", "/v1/x"))).toMatchObject({ status: 404, id: undefined });
    const other = await outcome(incoming("PUT", "/v1/lamps"));
    expect([other.status, other.headers.get("allow")]).toEqual([405, "GET, POST"]);
    const headers = { origin: "https://page.example", "access-control-request-method": "PUT" };
    expect(await outcome(incoming("OPTIONS", "/v1/lamps", { headers }))).toMatchObject({ status: 204 });
  });
});

test("an answer that cannot be made is a 500 that tells nothing, and a note", async () => {
  const broken: MockApi = {
    createBackend: () => {
      throw new Error("not now");
    },
    operations: OPERATIONS.map((operation) => ({ ...operation, replies: [{ name: "ok", status: 42, bodies: [] }] })),
  };
  const answer = createAnswerer(runtime, broken, OPTIONS);
  const { response, notes } = await answer(incoming("GET", "/v1/lamps"));
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ detail: "This is no answer of the API." });
  expect(notes[0]).toMatch(/^the mock failed: RangeError: /);
});
