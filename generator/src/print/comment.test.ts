import * as fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { HORRORS, anyText, unsafeIn } from "../testing/horrors.ts";
import { code } from "./code.ts";
import { type CommentLine, commentText, docComment } from "./comment.ts";
import { literal } from "./literal.ts";

/** The tokens of a text, by kind. */
function tokens(text: string): ts.SyntaxKind[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  const kinds: ts.SyntaxKind[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) kinds.push(kind);
  return kinds;
}

/** The tags that TypeScript finds in a doc comment, inline ones with them. */
function tagsOf(comment: string): string[] {
  const [statement] = ts.createSourceFile(
    "x.ts",
    `${comment}\nexport const x = 1;`,
    ts.ScriptTarget.ES2022,
    true,
  ).statements;
  const docs = statement === undefined ? [] : ts.getJSDocCommentsAndTags(statement);
  const nodes = docs.flatMap((node) => [node, ...(ts.isJSDoc(node) ? (node.tags ?? []) : [])]);
  const inline = nodes
    .flatMap(({ comment }) => (typeof comment === "object" ? comment : []))
    .filter(({ kind }) => kind !== ts.SyntaxKind.JSDocText);
  return [...nodes.flatMap((node) => (ts.isJSDoc(node) ? [] : [node.tagName.text])), ...inline.map(() => "link")];
}

function holds(lines: readonly CommentLine[], tags: readonly string[], indent = 0): void {
  const text = docComment(lines, indent);
  if (text === "") return;
  expect(tokens(text)).toEqual([ts.SyntaxKind.MultiLineCommentTrivia]);
  expect(tagsOf(text)).toEqual(tags);
  expect(unsafeIn(text)).toEqual([]);
  expect(text.slice(2)).not.toContain("/*");
  expect(
    text
      .split("\n")
      .slice(1)
      .every((line) => /^ * \*/.test(line)),
  ).toBe(true);
}

describe("text", () => {
  test.each(HORRORS)("%j stays inside one comment and makes no tag", (text) => {
    holds([{ text }], []);
    holds([{ text: `${text}x` }, { text }, { tag: "deprecated" }], ["deprecated"], 2);
    expect(commentText(text)).not.toMatch(/\]\((?!https?:\/\/)/);
  });

  test("so does any other text", () => {
    fc.assert(fc.property(anyText(), anyText(), (a, b) => holds([{ text: a }, { text: b }], [])));
  });

  test("no text makes a link that leads anywhere but to the web", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(commentText(text)).not.toMatch(/\]\((?!https?:\/\/)/);
      }),
    );
  });

  test("what is encoded already stays as it is", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(commentText(commentText(text))).toBe(commentText(text));
      }),
    );
  });
});

describe("an example", () => {
  const example = (text: string): CommentLine[] => [
    { tag: "example", code: code`call(client, ${literal({ path: { id: text }, [text]: [text] })});` },
  ];

  test.each(HORRORS)("with %j in a string stays inside the comment", (text) => {
    holds(example(text), ["example"]);
  });

  test("with any text in a string stays inside the comment, and still says the same", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        holds(example(text), ["example"]);
        const comment = docComment([{ tag: "example", code: literal(text) }]);
        const shown = comment
          .split("\n")
          .slice(2, -1)
          .map((line) => line.replace(/^ \* ?/, ""))
          .join("\n");
        expect(new Function(`return ${shown}`)()).toBe(text);
      }),
    );
  });
});

describe("layout", () => {
  test("one line, several lines, indented lines, nothing", () => {
    expect(docComment([{ text: "One." }])).toBe("/** One. */");
    expect(docComment([{ text: "One." }, { text: "" }, { text: "Two.\nThree." }], 2)).toBe(
      "/**\n   * One.\n   *\n   * Two.\n   * Three.\n   */",
    );
    expect(docComment([{ text: "" }, { text: " \n\n" }])).toBe("");
    expect(docComment([{ tag: "deprecated" }])).toBe("/** @deprecated */");
  });

  test("prose stays readable", () => {
    expect(commentText("Mail a@b.example, see [docs](https://example.com/a) and [more](/more).\tOK")).toBe(
      "Mail a@b.example, see [docs](https://example.com/a) and more.  OK",
    );
    expect(commentText("Use `@x` or\n@y.")).toBe("Use `@x` or\n\\@y.");
  });
});
