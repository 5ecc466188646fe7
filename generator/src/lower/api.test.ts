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
  - { url: "https://{region}.example.com/{v}/{x}", description: One., x-specloom-name: eu, variables: { region: { default: eu1, enum: [us1, eu1], description: Where. }, v: { default: 2 } } }
  - { url: /v1, variables: { v1: { default: x } } }`).api;
  expect(servers).toEqual([
    {
      url: "https://eu1.example.com/2/{x}",
      description: "One.",
      name: "eu",
      template: "https://{region}.example.com/{v}/{x}",
      variables: [
        { name: "region", default: "eu1", enum: ["eu1", "us1"], description: "Where." },
        { name: "v", default: "2", enum: undefined, description: "" },
      ],
    },
    { url: "/v1", description: "", name: undefined, template: "/v1", variables: [] },
  ]);
});

test("without servers there is the root of wherever the document lies", () => {
  for (const text of ["{}", "servers: []"])
    expect(modelOf(text).api.servers).toEqual([
      { url: "/", description: "", name: undefined, template: "/", variables: [] },
    ]);
});

test("no two servers have one name", () => {
  const named = "{ url: /a, x-specloom-name: eu }";
  expect(() => modelOf(`servers: [${named}, { url: /b }, ${named}]`)).toThrow(
    "two servers have the x-specloom-name eu",
  );
});
