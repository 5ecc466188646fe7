import { expect, test } from "vitest";
import { basePathOf } from "./base-path-of.ts";

test.each([
  ["https://api.example.com", ""],
  ["https://api.example.com/", ""],
  ["https://api.example.com/v1/", "/v1"],
  ["https://api.example.com:8080/a/b?c=d#e", "/a/b"],
  ["//api.example.com/v1", "/v1"],
  ["/v1", "/v1"],
  ["v1/./x", "/v1/x"],
  ["/", ""],
  ["https://api.example.com/{version}", "/{version}"],
])("%s has the path %s", (server, path) => {
  expect(basePathOf(server)).toBe(path);
});
