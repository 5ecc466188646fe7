import { expect, test } from "vitest";
import { lowerText } from "./testing/lower-text.ts";

const HERE = '[{ url: "https://a.example" }]';
const THERE = '[{ url: "https://b.example" }]';
const path = (name: string, servers: string, more = ""): string =>
  `  /${name}: { servers: ${servers}, get: { responses: { "200": { description: ok } }${more} } }`;

test("servers that every path names alike are the document's, and no warning", () => {
  const { model, warnings } = lowerText(["paths:", path("x", HERE), path("y", HERE)].join("\n"));
  expect(model.api.servers.map(({ url }) => url)).toEqual(["https://a.example"]);
  expect(warnings).toEqual([]);
});

test("paths that differ give no server, and a warning each", () => {
  const { model, warnings } = lowerText(["paths:", path("x", HERE), path("y", THERE)].join("\n"));
  expect(model.api.servers.map(({ url }) => url)).toEqual(["/"]);
  expect(warnings.map(({ code, pointer }) => [code, pointer])).toEqual([
    ["W_SKIPPED", "/paths/~1x/servers"],
    ["W_SKIPPED", "/paths/~1y/servers"],
  ]);
});

test("the document's own servers win, and others of an operation are reported", () => {
  const { model, warnings } = lowerText(
    [`servers: ${HERE}`, "paths:", path("x", HERE, `, servers: ${THERE}`)].join("\n"),
  );
  expect(model.api.servers.map(({ url }) => url)).toEqual(["https://a.example"]);
  expect(warnings.map(({ pointer }) => pointer)).toEqual(["/paths/~1x/get/servers"]);
});
