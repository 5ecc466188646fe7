import { assert, asyncProperty, constantFrom, dictionary, oneof, string, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { createOperation, listOperation } from "../testing/mock-operations.js";
import { createMock } from "./create-mock.js";

const quiet = { report: () => undefined };
const types = [
  ...(createOperation.body?.media ?? []).flatMap((media) => media.types),
  "multipart/form-data; boundary=x",
  "x",
];

test("whatever a query holds, it is answered", async () => {
  const mock = createMock(listOperation, {}, quiet);
  const name = oneof(
    string(),
    constantFrom("page", "page.count", "page[count]", "tags", "tags[0]", "tags[]", "page[__proto__]"),
  );
  await assert(
    asyncProperty(dictionary(name, string()), string(), async (pairs, rest) => {
      const query = `${new URLSearchParams(pairs)}&${encodeURI(rest.replaceAll(/[\uD800-\uDFFF]/g, ""))}%zz`;
      const url = `https://api.example.com/items?${query.replaceAll("#", "")}`;
      const response = await mock.respond(new Request(url, { headers: { authorization: "Bearer x" } }));
      expect([200, 422]).toContain(response?.status);
    }),
  );
});

test("whatever bytes a body holds, in whatever type, it is answered", async () => {
  const mock = createMock(createOperation, {}, quiet);
  await assert(
    asyncProperty(uint8Array({ maxLength: 200 }), constantFrom(...types), async (bytes, type) => {
      const init = { method: "POST", body: bytes, headers: { "content-type": type } };
      const response = await mock.respond(new Request("https://api.example.com/lists/.7/items", init));
      expect([201, 422]).toContain(response?.status);
    }),
  );
});

test("a body that is nested very deeply is answered", async () => {
  const body = `{"items":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
  const init = { method: "POST", body, headers: { "content-type": "application/json" } };
  const response = await createMock(createOperation, {}, quiet).respond(
    new Request("https://api.example.com/lists/.7/items", init),
  );
  expect(response?.status).toBe(422);
});
