import { describe, expect, test } from "vitest";
import { lowerText, modelOf } from "./testing/lower-text.ts";

const SCHEMES = `
components:
  securitySchemes:
    basic: { type: http, scheme: Basic }
    bearer: { type: http, scheme: BEARER }
    cookie: { type: apiKey, in: cookie, name: sid }
    digest: { type: http, scheme: digest }
    header: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: {} }
    oidc: { type: openIdConnect, openIdConnectUrl: "https://example.com" }
    query: { type: apiKey, in: query, name: key }
    ref: { $ref: "#/components/securitySchemes/bearer" }
    tls: { type: mutualTLS }`;

const ALL =
  "security: [{ basic: [], bearer: [], cookie: [], digest: [], header: [], oauth: [], oidc: [], query: [], ref: [], tls: [] }]";

test("a scheme is what a caller has to supply; one that fetch cannot send is skipped with a warning", () => {
  const { model, warnings } = lowerText(`${ALL}\npaths: { /x: { get: {} } }${SCHEMES}`);
  expect(model.auth).toEqual([
    { kind: "basic", name: "basic" },
    { kind: "bearer", name: "bearer" },
    { kind: "apiKey", name: "cookie", in: "cookie", wire: "sid" },
    { kind: "apiKey", name: "header", in: "header", wire: "X-Key" },
    { kind: "bearer", name: "oauth" },
    { kind: "bearer", name: "oidc" },
    { kind: "apiKey", name: "query", in: "query", wire: "key" },
    { kind: "bearer", name: "ref" },
  ]);
  expect(warnings.map(({ code, pointer }) => [code, pointer])).toEqual([
    ["W_SKIPPED", "/components/securitySchemes/digest"],
    ["W_SKIPPED", "/components/securitySchemes/tls"],
  ]);
});

describe("an operation", () => {
  const securityOf = (operation: string, top = "security: [{ bearer: [] }]"): unknown =>
    modelOf(`${top}\npaths: { /x: { get: ${operation} } }${SCHEMES}`).operations[0]?.security;

  test("has the document's requirements unless it has its own", () => {
    expect(securityOf("{}")).toEqual([["bearer"]]);
    expect(securityOf("{ security: [{ query: [], basic: [] }, { header: [] }] }")).toEqual([
      ["basic", "query"],
      ["header"],
    ]);
    expect(securityOf("{ security: [] }")).toEqual([]);
    expect(securityOf("{ security: [{}, { header: [] }] }")).toEqual([[], ["header"]]);
    expect(securityOf("{}", "")).toEqual([]);
  });

  test("leaves out what cannot be sent", () => {
    expect(securityOf("{ security: [{ tls: [], bearer: [] }, { digest: [] }] }")).toEqual([["bearer"], []]);
  });

  test("keeps only schemes in use in the model", () => {
    expect(modelOf(`paths: { /x: { get: { security: [{ basic: [] }] } } }${SCHEMES}`).auth).toEqual([
      { kind: "basic", name: "basic" },
    ]);
  });
});
