import * as client from "@iam-users/client";
import * as mocks from "@iam-users/msw";
import * as hooks from "@iam-users/react-query";
import { describe, expect, test } from "vitest";
import { model } from "../support/description.ts";
import { isRecord } from "../support/json.ts";
import { existingPlace, placeAt, placesIn, pointerTo } from "../support/place.ts";
import { problemsOf } from "../support/validate.ts";
import { type MediaFacts, type OperationFacts, operations as documented } from "./facts.ts";
import * as wire from "./wire-table.ts";

/*
 * The transcribed table against the document, the model and the packages: a wrong description, faithfully generated, is
 * found here and nowhere else.
 */

const byName = (a: string, b: string): number => (a < b ? -1 : 1);
const operationIds = wire.operations.map(({ operationId }) => operationId).toSorted(byName);
const types = Object.values(wire.mediaTypes).toSorted(byName);

function factsOf(operation: string): OperationFacts {
  const found = documented.find(({ id }) => id === operation);
  if (found === undefined) throw new Error(`the document has no ${operation}`);
  return found;
}

/** Media type → schema. */
const schemasByType = (media: readonly MediaFacts[] = []): Record<string, string> =>
  Object.fromEntries(media.map(({ type, schemaName }) => [type, schemaName]));

const inEveryType = (schema: string): Record<string, string> => Object.fromEntries(types.map((type) => [type, schema]));

describe("the document", () => {
  test("has these operations and no others", () => {
    expect(documented.map(({ id }) => id).toSorted(byName)).toEqual(operationIds);
    expect(model.operations.map(({ id }) => id).toSorted(byName)).toEqual(operationIds);
  });

  test.each(wire.operations)("$operationId: method, path, parameters", (operation) => {
    const { method, path, parameters } = factsOf(operation.operationId);
    expect({ method, path }).toEqual({ method: operation.method, path: operation.path });
    const wanted = [
      ...operation.pathParameters.map((name) => ({ in: "path", name, required: true })),
      ...operation.queryParameters.map(({ name, required }) => ({ in: "query", name, required })),
    ];
    expect(parameters.map(({ in: place, name, required }) => ({ in: place, name, required }))).toEqual(wanted);
    const { min: minLength, max: maxLength } = wire.limits.userId;
    const shapes = parameters.map(({ schema }) => {
      const place = placeAt(schema);
      return [place?.pointer.startsWith("/components/schemas/") ? place.pointer.split("/").at(-1) : place?.value];
    });
    expect(shapes).toEqual([
      ...operation.pathParameters.map(() => [{ type: "string", minLength, maxLength }]),
      ...operation.queryParameters.map(({ type }) => [
        type === "string[]" ? expect.objectContaining({ type: "array", items: { type: "string" } }) : type,
      ]),
    ]);
  });

  test.each(wire.operations)(
    "$operationId: body and replies in all four media types",
    ({ operationId, body, success }) => {
      const { body: found, replies } = factsOf(operationId);
      expect(found?.required).toBe(body?.required);
      expect(schemasByType(found?.media)).toEqual(body === undefined ? {} : inEveryType(body.schema));
      expect(replies.map(({ status }) => status)).toEqual([200, ...wire.failureStatuses]);
      for (const { status, media } of replies) {
        expect(schemasByType(media)).toEqual(inEveryType(status === 200 ? success : "RequestErrorEnvelope"));
      }
    },
  );

  test.each(wire.operations)(
    "$operationId: rate limit headers with a success, and with nothing else",
    ({ operationId }) => {
      for (const { status, headers } of factsOf(operationId).replies) {
        expect(headers.map(({ name }) => name)).toEqual(status === 200 ? wire.rateLimitHeaders : []);
      }
    },
  );

  test("servers, bearer token", () => {
    expect(model.api.servers.map(({ name, url }) => [name, url])).toEqual(Object.entries(wire.servers));
    expect(model.auth).toEqual([{ kind: "bearer", name: "token" }]);
    expect(model.operations.filter(({ security }) => JSON.stringify(security) !== '[["token"]]')).toEqual([]);
  });
});

describe("the document's schemas", () => {
  const schemas = new Map(placesIn(existingPlace("/components"), "schemas"));
  /** What the overlay adds, because nothing of the vendor's names it: the `data` of a 429. */
  const added = ["RateLimitData"];

  test("are these and no others", () => {
    expect([...schemas.keys()].toSorted(byName)).toEqual([...Object.keys(wire.schemas), ...added].toSorted(byName));
  });

  test.each(Object.entries(wire.schemas))("%s: required and optional members", (name, { required, optional }) => {
    const { value } = schemas.get(name) ?? existingPlace("");
    const members = isRecord(value["properties"]) ? Object.keys(value["properties"]) : [];
    expect(value["type"]).toBe("object");
    expect(members.toSorted(byName)).toEqual([...required, ...optional].toSorted(byName));
    const needed = Array.isArray(value["required"]) ? value["required"].map(String) : [];
    expect(needed.toSorted(byName)).toEqual([...required].toSorted(byName));
  });

  test("the data of a 429 is what the API sends", () => {
    const [error] = wire.failures.rateLimited.body.errors;
    expect(schemas.get("RateLimitData")?.value["required"]).toEqual(expect.arrayContaining(Object.keys(error.data)));
  });

  test("enums, and where there are any", () => {
    const found = [...schemas].flatMap(([name, schema]) =>
      placesIn(schema, "properties").flatMap(([member, { value, pointer }]) =>
        value["enum"] === undefined || !pointer.startsWith(schema.pointer)
          ? []
          : [[`${name}.${member}`, value["enum"]]],
      ),
    );
    expect(Object.fromEntries(found)).toEqual(wire.enums);
  });

  test("bounds of a page's size", () => {
    const { min: minimum, max: maximum } = wire.limits.paginationCount;
    const pointer = pointerTo("/components/schemas", "PaginationInput", "properties", "count");
    expect(placeAt(pointer)?.value).toMatchObject({ type: "integer", minimum, maximum });
  });
});

describe("the model, where the overlay speaks", () => {
  test("names of media types", () => {
    expect(model.api.mediaTypes?.default).toBe(wire.defaultVersion);
    expect(Object.fromEntries(model.api.mediaTypes?.names ?? [])).toEqual(wire.mediaTypes);
  });

  test.each(wire.operations)(
    "$operationId: rate limit, pages, the wait of a 429",
    ({ operationId, rateLimit, pageOf }) => {
      const operation = model.operations.find(({ id }) => id === operationId);
      expect(operation?.rateLimit).toEqual(rateLimit);
      const { lists, ...pagination } = operation?.pagination ?? {};
      expect(pagination).toEqual(
        pageOf === undefined
          ? {}
          : {
              cursor: { in: "query", wire: "pagination", members: ["cursor"] },
              count: { in: "query", wire: "pagination", members: ["count"] },
              next: ["data", "pagination", "next"],
              previous: ["data", "pagination", "previous"],
              items: ["data", pageOf],
            },
      );
      // The envelope's `data` may be left out, what is in it may not.
      const steps = [
        { key: "data", optional: true },
        { key: pageOf, optional: false },
      ];
      expect(lists?.map((list) => list.steps) ?? []).toEqual(pageOf === undefined ? [] : lists?.map(() => steps));
      const waits = operation?.replies.flatMap(({ status, retryAfter }) =>
        retryAfter ? [{ status, retryAfter }] : [],
      );
      expect(waits).toEqual([
        {
          status: { code: wire.failures.rateLimited.status },
          retryAfter: { pointer: "/errors/0/data/msBeforeNext", unit: "ms" },
        },
      ]);
    },
  );

  test("the wait stands where the pointer says", () => {
    const { body, waitMs } = wire.failures.rateLimited;
    expect(body.errors[0].data.msBeforeNext).toBe(waitMs);
  });

  test("failures as the API sends them are valid, and the 429 is an example of the document", () => {
    const { rateLimited, invalid } = wire.failures;
    const envelope = "/components/schemas/RequestErrorEnvelope";
    expect([rateLimited, invalid].flatMap(({ body }) => problemsOf(envelope, body))).toEqual([]);
    const bodies = documented.flatMap(({ replies }) =>
      replies.flatMap(({ media }) => media.flatMap(({ examples }) => examples)),
    );
    expect(bodies.map(({ value }) => value)).toContainEqual(rateLimited.body);
  });
});

describe("the packages", () => {
  test("the client has a function for each operation and no others", () => {
    const suffix = "Operation";
    const names = Object.keys(client).filter((name) => name.endsWith(suffix));
    expect(names.map((name) => name.slice(0, -suffix.length)).toSorted(byName)).toEqual(operationIds);
    const facade = client.createIamUsersClient();
    expect(operationIds.filter((id) => !isFunction(client, id) || !isFunction(facade, id))).toEqual([]);
  });

  test.each(wire.operations)(
    "$operationId: what its descriptor says",
    ({ operationId, method, path, body, pathParameters, queryParameters, rateLimit }) => {
      const descriptor: unknown = Reflect.get(client, `${operationId}Operation`);
      if (rateLimit) expect(descriptor).toHaveProperty("limit", [rateLimit.requests, rateLimit.perSeconds]);
      else expect(descriptor).not.toHaveProperty("limit");
      expect(descriptor).toMatchObject({
        id: operationId,
        method,
        path,
        failures: new RegExp(wire.failureStatuses.join("|")),
      });
      expect(descriptor).toHaveProperty("accept", client.mediaTypes);
      // What each of these writes, the wire tells.
      const written = [...pathParameters, ...queryParameters, ...(body ? [body] : [])];
      expect(descriptor).toHaveProperty("request", Array(written.length).fill(expect.any(Function)));
    },
  );

  test.each(wire.operations)("$operationId: waits for as long as the body of a 429 says", async ({ operationId }) => {
    const { body, status } = wire.failures.rateLimited;
    const sleeps: number[] = [];
    const clock = { now: () => 0, sleep: async (ms: number) => void sleeps.push(ms) };
    const fetch = async (): Promise<Response> => Response.json(body, { status });
    const { call } = client.createClient({ token: "t", fetch, use: [client.retry({ clock, retries: 1 })] });
    const descriptor: Parameters<typeof call>[0] = Reflect.get(client, `${operationId}Operation`);
    await call(descriptor, { path: { userId: "x" } });
    expect(sleeps).toEqual(body.errors.map(({ data }) => data.msBeforeNext));
  });

  test("a hook for each operation and no others", () => {
    const names = Object.keys(hooks).filter((name) => /^use[A-Z]/.test(name) && name !== "useIamUsersClient");
    // Of a query there are further ones, for suspense and for all pages of a list.
    const plain = names.filter((name) => !/(Suspense|Infinite)$/.test(name));
    expect(plain.toSorted(byName)).toEqual(operationIds.map(hookName).toSorted(byName));
    const others = names.map((name) => name.replace(/(Suspense)?(Infinite)?$/, ""));
    expect(others.filter((name) => !plain.includes(name))).toEqual([]);
  });

  test("a mock for each operation and no others, at these servers", () => {
    const names = Object.keys(mocks).filter((name) => name.endsWith("Handler"));
    expect(names.toSorted(byName)).toEqual(operationIds.map((id) => `${id}Handler`).toSorted(byName));
    expect(mocks.handlers).toHaveLength(operationIds.length);
    expect(mocks.servers).toEqual(Object.values(wire.servers));
  });
});

function isFunction(holder: object, name: string): boolean {
  return typeof Reflect.get(holder, name) === "function";
}

function hookName(operation: string): string {
  return `use${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
}
