import { createMock } from "@specloom/runtime/mock";
import { describe, expect, test } from "vitest";
import { findRoute, routesOf } from "./route.ts";
import { OPERATIONS } from "./testing/operations.ts";

const routes = routesOf(OPERATIONS, (operation) => createMock(operation));

const find = (method: string, target: string): unknown => {
  const found = findRoute(routes, method, target);
  if (found === undefined || "methods" in found) return found?.methods;
  return `${found.route.operation.id} ${found.url}`;
};

describe("a request is for", () => {
  test.each([
    ["GET", "/v1/lamps?a=%2F&a=", "listLamps https://api.example.com/v1/lamps?a=%2F&a="],
    ["POST", "/v1/lamps", "createLamp https://api.example.com/v1/lamps"],
    ["HEAD", "/v1/lamps", "listLamps https://api.example.com/v1/lamps"],
    ["HEAD", "/v1/lamps/%2e%41", "headLamp https://api.example.com/v1/lamps/%2e%41"],
  ])("%s %s: an operation", (method, target, wanted) => {
    expect(find(method, target)).toBe(wanted);
  });

  test.each([
    ["DELETE", "/v1/lamps", ["GET", "POST"]],
    ["TRACE", "/v1/lamps", ["GET", "POST"]],
    ["GET", "/v1/lamps/north", ["HEAD"]],
  ])("%s %s: another method's path", (method, target, methods) => {
    expect(find(method, target)).toEqual(methods);
  });

  test.each(["/lamps", "/v1/lamp", "/v1/lamps/", "//evil.example/v1/lamps", "/"])("GET %s: nothing", (target) => {
    expect(find("GET", target)).toBeUndefined();
  });
});
