import { expect, test } from "vitest";
import { formatOf } from "./media.ts";

test.each([
  ["application/json", "json"],
  ["application/json; charset=utf-8", "json"],
  ["Application/JSON", "json"],
  ["application/vnd.acme.v1+json", "json"],
  ["text/json", "json"],
  ["*/*", "json"],
  ["application/*", "json"],
  ["application/x-www-form-urlencoded", "form"],
  ["multipart/form-data; boundary=x", "multipart"],
  ["text/plain", "text"],
  ["text/*", "text"],
  ["application/xml", "text"],
  ["image/svg+xml", "text"],
  ["application/x-ndjson", "text"],
  ["application/jsonp", "binary"],
  ["application/octet-stream", "binary"],
  ["image/png", "binary"],
  ["multipart/mixed", "binary"],
  ["", "binary"],
])("%j carries %s", (type, format) => {
  expect(formatOf(type)).toBe(format);
});
