import { expect, test } from "vitest";
import { indented } from "../lower/testing/lower-text.ts";
import { render } from "../render.ts";
import { clientRateLimitsView } from "./rate-limits.ts";
import { contextOf } from "./testing/context-of.ts";

const replyOf = (status: string, pointer: string, unit: string): string =>
  `  ${status}: { description: x, x-specloom-retry-after: { pointer: ${pointer}, unit: ${unit} } }`;

/** What `rate-limits.ts` says of two operations, without its imports. */
function limitsOf(first: string, second: string): string | undefined {
  const context = contextOf(
    `paths:\n  /x:\n    get:\n      operationId: one\n${indented(first, 6)}\n    put:\n      operationId: two\n${indented(second, 6)}`,
  );
  const view = clientRateLimitsView(context);
  return view && render("client/rate-limits.ts.hbs", view).replace(/^[^]*? from "[^"]*";\n/, "");
}

const responses = (...replies: string[]): string => ["responses:", ...replies].join("\n");
const plain = 'responses: { "200": { description: x } }';

test("one place for all operations, where they have one", () => {
  const reply = responses(replyOf('"429"', "/a/0/b~1c", "ms"));
  const text = limitsOf(reply, reply);
  expect(text).toContain('const told: ToldInBody = (body) => body?.a?.[0]?.["b/c"];');
  expect(text).toContain("return limiterLayer({ told, ...options });");
  expect(text).toContain("return retryLayer({ told, ...options });");
});

test("places by operation where they differ", () => {
  const text = limitsOf(
    responses(replyOf('"429"', "/a", "ms"), replyOf("5XX", "/s", "s"), replyOf("default", "/d", "ms")),
    plain,
  );
  expect(text).toContain("{ one: (body) => body?.a || Number(body?.s) * 1000 || body?.d }");
  expect(text).not.toContain("two:");
});

test("nothing where the document says nothing", () => {
  expect(limitsOf(plain, plain)).toBeUndefined();
});
