import { createMock } from "@specloom/runtime/mock";
import { expect, test } from "vitest";
import { routesOf } from "./route.ts";
import { OPERATIONS } from "./testing/operations.ts";
import { unknownPath } from "./unknown-path.ts";

const routes = routesOf(OPERATIONS, (operation) => createMock(operation));

test.each([
  ["/lamps?key=s3cret", "No operation has this path. Paths begin with /v1, as those of the API's server do."],
  ["/lamsp", "No operation has this path. Did you mean /lamps?"],
  ["/elsewhere", "No operation has this path."],
])("%s: %s", async (target, detail) => {
  const response = unknownPath(routes, target);
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  expect(await response.json()).toEqual({
    type: "about:blank",
    title: "No such operation",
    status: 404,
    detail,
    operations: ["GET /lamps", "POST /lamps", "HEAD /lamps/{lamp}"],
  });
});
