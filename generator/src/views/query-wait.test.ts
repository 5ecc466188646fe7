import { expect, test } from "vitest";
import { toldInBodyCode } from "./query-wait.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

/** What is printed for replies that name places, by status. */
function told(places: Readonly<Record<string, readonly [pointer: string, unit: string]>>): string | undefined {
  const replies = Object.entries(places).map(([status, [pointer, unit]]) => {
    const media = "content: { application/json: { schema: {} } }";
    const wait = `x-specloom-retry-after: { pointer: ${JSON.stringify(pointer)}, unit: ${unit} }`;
    return `'${status}': { description: d, ${media}, ${wait} }`;
  });
  const context = contextOf(
    `paths: { /x: { get: { responses: { '200': { description: d }, ${replies.join(", ")} } } } }`,
  );
  return toldInBodyCode(onlyOperation(context));
}

test("nothing is printed where the document names no place", () => {
  expect(told({})).toBeUndefined();
});

test.each([
  ["/wait", "ms", "body?.wait"],
  ["/errors/0/data/msBeforeNext", "ms", "body?.errors?.[0]?.data?.msBeforeNext"],
  ["/retry after/a~1b/~0/00", "ms", 'body?.["retry after"]?.["a/b"]?.["~"]?.["00"]'],
  ["/__proto__", "ms", 'body?.["__proto__"]'],
  ["/wait", "s", "Number(body?.wait) * 1000"],
])("%s in %s", (pointer, unit, place) => {
  expect(told({ 429: [pointer, unit] })).toBe(`(body) => ${place}`);
});

test("places come from the most particular status to the least, each once", () => {
  expect(told({ 429: ["/a", "ms"], 503: ["/a", "ms"] })).toBe("(body) => body?.a");
  expect(told({ default: ["/c", "s"], "5XX": ["/b", "ms"], 429: ["/a", "ms"] })).toBe(
    "(body) => body?.a || body?.b || Number(body?.c) * 1000",
  );
});
