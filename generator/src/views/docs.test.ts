import { describe, expect, test } from "vitest";
import { docComment } from "../print/comment.ts";
import { briefDocs, operationDocs } from "./docs.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

const operationOf = (members: string): ReturnType<typeof onlyOperation> =>
  onlyOperation(contextOf(`paths: { "/x/{*}/@y": { get: { ${members} } } }`));
const textOf = (members: string): string => docComment(operationDocs(operationOf(members)));

describe("an operation", () => {
  test("says summary, description, budget and deprecation, each where there is one", () => {
    const members =
      "summary: One., description: Two., deprecated: true, x-specloom-rate-limit: { requests: 60, per: 60 }";
    expect(textOf(members)).toBe(
      "/**\n * One.\n *\n * Two.\n *\n * Rate limit: 60 requests a minute.\n *\n * @deprecated\n */",
    );
    expect(textOf("summary: One., description: One.")).toBe("/** One. */");
    expect(textOf("description: Two.")).toBe("/** Two. */");
    expect(textOf("operationId: x")).toBe("");
  });

  test.each([
    [60, 60, "60 requests a minute"],
    [1, 1, "1 request a second"],
    [5, 3600, "5 requests an hour"],
    [5, 86400, "5 requests a day"],
    [30, 30, "30 requests every 30 seconds"],
  ])("%i in %i seconds: %s", (requests, per, text) => {
    expect(textOf(`x-specloom-rate-limit: { requests: ${requests}, per: ${per} }`)).toBe(`/** Rate limit: ${text}. */`);
  });

  test("is called by its request where it has no summary", () => {
    expect(docComment(briefDocs(operationOf("deprecated: true")))).toBe("/**\n * `GET /x/{*}/@y`\n * @deprecated\n */");
  });
});
