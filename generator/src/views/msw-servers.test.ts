import { expect, test } from "vitest";
import { mockServers } from "./msw-servers.ts";
import { contextOf } from "./testing/context-of.ts";

const formsOf = (...urls: string[]): readonly string[] => {
  const servers = urls.map((url) => `{ url: ${JSON.stringify(url)} }`).join(", ");
  return mockServers(contextOf(`servers: [${servers}]\npaths: {}`).model.api);
};

test.each([
  ["https://api.example.com/v1", ["https://api.example.com/v1"]],
  ["https://api.example.com/v1/", ["https://api.example.com/v1"]],
  ["https://API.example.com:443/v1", ["https://api.example.com/v1"]],
  ["https://api.example.com/a/../v1/./b?x=1#y", ["https://api.example.com/v1/b"]],
  ["https://m\u00fcnchen.example", ["https://xn--mnchen-3ya.example"]],
  ["http://localhost:3000", ["http://localhost:3000"]],
  ["http://[::1]:3000/v1", ["http://[::1]:3000/v1"]],
  ["//api.example.com/v1", ["{scheme}//api.example.com/v1"]],
  ["/", ["{scheme}//{host}"]],
  ["v1/", ["{scheme}//{host}/v1"]],
  ["./v1", ["{scheme}//{host}/v1"]],
  ["https://api-{Region}.EXAMPLE.com/v1", ["https://api-{Region}.example.com/v1"]],
  ["HTTPS://{region}.example.com:443", ["https://{region}.example.com"]],
  ["https://user:word@{region}.example.com", ["https://{region}.example.com"]],
  ["https://api.example.com:{port}", ["https://api.example.com:{port}", "https://api.example.com"]],
  ["{scheme}://api.example.com", ["{scheme}://api.example.com"]],
  ["not a url", ["{scheme}//{host}/not a url"]],
])("%s is %j", (server, forms) => {
  expect(formsOf(server)).toEqual(forms);
});

test("each is there once", () => {
  expect(formsOf("https://a.example/", "https://a.example", "https://b.example")).toEqual([
    "https://a.example",
    "https://b.example",
  ]);
});
