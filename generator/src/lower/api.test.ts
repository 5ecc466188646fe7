import { expect, test } from "vitest";
import { modelOf } from "./testing/lower-text.ts";

test("info is what the document says", () => {
  expect(modelOf("info: { title: Lamps, version: 2.0.0, description: Light. }").api).toMatchObject({
    title: "Lamps",
    version: "2.0.0",
    description: "Light.",
  });
});

test("variables of a server have their defaults; a brace that is none stays", () => {
  const { servers } = modelOf(`
servers:
  - { url: "https://{region}.example.com/{v}/{x}", description: One., x-specloom-name: eu, variables: { region: { default: eu1 }, v: { default: 2 } } }
  - { url: /v1, variables: { v1: { default: x } } }`).api;
  expect(servers).toEqual([
    { url: "https://eu1.example.com/2/{x}", description: "One.", name: "eu" },
    { url: "/v1", description: "", name: undefined },
  ]);
});

test("without servers there is the root of wherever the document lies", () => {
  for (const text of ["{}", "servers: []"])
    expect(modelOf(text).api.servers).toEqual([{ url: "/", description: "", name: undefined }]);
});
