import { describe, expect, test } from "vitest";
import { TARGETS } from "../config.ts";
import { render } from "../render.ts";
import { unsafeIn } from "../testing/horrors.ts";
import { readmeView } from "./readme.ts";
import { contextOf } from "./testing/context-of.ts";

const readmes = (yaml: string): string[] =>
  TARGETS.map((target) => render(`${target}/README.md.hbs`, readmeView(contextOf(yaml), target)));

/** The text without code, and without what a backslash makes plain. */
const markup = (text: string): string =>
  text
    .replace(/^```[^]*?^```$/gm, "")
    .replace(/`[^`\n]*`/g, "")
    .replace(/\\[^]/g, "");

test.each([
  "[click](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
  "x](https://evil.example) [y",
  "\n\n# Heading\n\n---\n",
  "\n```js\nevil()\n```\n",
  "| a | b |\n|---|---|",
  "&lt;script&gt; <script>alert(1)</script>",
  "see https://evil.example",
  "\u202e dlrow \u2028",
])("%j as a title, version, summary and path is text", (text) => {
  const evil = JSON.stringify(text);
  const plain = readmes(
    `info: { title: T, version: V }\npaths: { /p: { get: { summary: S, responses: { "200": {} } } } }`,
  );
  const hostile = readmes(
    `info: { title: ${evil}, version: ${evil} }\npaths: { ${JSON.stringify(`/${text}`)}: { get: { operationId: getP, summary: ${evil}, responses: { "200": {} } } } }`,
  );
  hostile.forEach((readme, index) => {
    expect(unsafeIn(readme)).toEqual([]);
    expect(readme.split("\n")).toHaveLength(plain[index]?.split("\n").length ?? 0);
    const [mine, theirs] = [markup(readme), markup(plain[index] ?? "")];
    for (const mark of [/\[/g, /</g, /\|/g, /^#/gm, /:\/\//g, /&/g])
      expect(mine.match(mark)?.length).toBe(theirs.match(mark)?.length);
  });
});

describe("what is shown", () => {
  const reply = 'responses: { "200": {}, "404": {} }';

  test("is the query that says most, and its first documented failure", () => {
    const yaml = `paths: { /a: { get: { ${reply} } }, /b: { get: { parameters: [{ name: q, in: query, required: true, schema: { type: string } }], ${reply} } } }`;
    const [types, client, hooks, msw] = readmes(yaml);
    expect(types).toContain('const input: GetBInput = { query: { q: "text" } };');
    expect(client).toContain('await api.getB({ query: { q: "text" } });');
    expect(hooks).toContain('useGetB({ query: { q: "text" } });');
    expect(msw).toContain("// one test wants the 404\nserver.use(getBHandler.notFound());");
  });

  test("is a mutation where there is nothing else, but never as a query hook", () => {
    const [, client, hooks] = readmes(`paths: { /a: { post: { ${reply} } } }`);
    expect(client).toContain("await api.postA({});");
    expect(hooks).not.toContain("```ts");
    expect(hooks).toContain("| `usePostA, postAMutation` | `POST /a` |  |");
  });

  test("is nothing that the package does not have", () => {
    const [, client, , msw] = readmes(`paths: { /a: { get: {} }, /b: { post: { ${reply} } } }`);
    expect(client).toContain("`getA`");
    expect(msw).not.toContain("getA");
    expect(msw).toContain("postBHandler.notFound()");
  });

  test("is nothing at all in a document without operations", () => {
    for (const readme of readmes("paths: {}")) expect(readme).not.toContain("none");
  });
});
