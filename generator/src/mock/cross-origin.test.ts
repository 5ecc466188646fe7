import { describe, expect, test } from "vitest";
import { crossOriginHeaders, preflightResponse } from "./cross-origin.ts";

const asked = {
  origin: "https://page.example",
  "access-control-request-method": "PUT",
  "access-control-request-headers": "authorization, x-trace",
};

describe("a preflight", () => {
  test("is granted what it asks for", () => {
    const response = preflightResponse("OPTIONS", new Headers(asked));
    expect(response?.status).toBe(204);
    expect(Object.fromEntries(response?.headers ?? [])).toEqual({
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "authorization, x-trace",
      "access-control-max-age": "86400",
    });
  });

  test("from the public to a private network is, too", () => {
    const headers = new Headers({ ...asked, "access-control-request-private-network": "true" });
    const response = preflightResponse("OPTIONS", headers);
    expect(response?.headers.get("access-control-allow-private-network")).toBe("true");
  });

  test.each([
    ["GET", asked],
    ["OPTIONS", { origin: asked.origin }],
    ["OPTIONS", { "access-control-request-method": "PUT" }],
  ])("is nothing else: %s %o", (method, headers) => {
    expect(preflightResponse(method, new Headers(headers))).toBeUndefined();
  });
});

test("an answer may be read by the page that asked, with its headers", () => {
  const answer = new Headers({ "x-total": "3", "access-control-max-age": "1" });
  expect(Object.fromEntries(crossOriginHeaders(new Headers({ origin: "null" }), answer))).toEqual({
    "access-control-allow-origin": "null",
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "x-total",
    vary: "origin",
  });
  expect([...crossOriginHeaders(new Headers(), answer)]).toEqual([]);
});
