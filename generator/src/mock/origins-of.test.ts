import { expect, test } from "vitest";
import { originsOf } from "./origins-of.ts";

test.each([
  ["https://api.example.com", "https://api.example.com"],
  ["https://api.example.com/v1?x=1", "https://api.example.com"],
  ["http://user@api.example.com:8080/v1", "http://api.example.com:8080"],
  ["https://{region}.example.com:{port}/{base}", "https://1.example.com:1"],
  ["{scheme}://api.example.com/", "http://api.example.com"],
  ["//api.example.com/v1", "http://api.example.com"],
  ["https://bücher.example", "https://xn--bcher-kva.example"],
  ["{scheme}//api.example.com/v1", "http://api.example.com"],
  ["{scheme}//{host}/v1", "http://localhost"],
  ["/v1", "http://localhost"],
  ["v1", "http://localhost"],
  ["", "http://localhost"],
  ["https://[broken", "http://localhost"],
])("%s is at %s", (server, origin) => {
  expect(originsOf([server])).toEqual([origin]);
});

test("an origin that several servers have is one", () => {
  expect(originsOf(["https://a.example/v1", "https://b.example", "https://a.example/v2"])).toEqual([
    "https://a.example",
    "https://b.example",
  ]);
});
