import { expect, test } from "vitest";
import { render } from "../render.ts";
import { type Deviation, type OverlayDeviations, deviationsView } from "./deviations.ts";

const changes: Deviation["changes"] = { adds: [], changes: [], appends: [], removes: false };
const textOf = (overlay: Partial<OverlayDeviations>): string =>
  render("readme/deviations.md.hbs", deviationsView([{ title: "Wire", statements: [], extensions: [], ...overlay }]));
const rowsOf = (overlay: Partial<OverlayDeviations>): string[] =>
  textOf(overlay)
    .split("\n")
    .filter((line) => /^\| (?!-|why)/.test(line));

test("says of statements what happens to which member, and of extensions which one it is", () => {
  const targets = ["$.paths['/a'].get", "$.tags"];
  expect(
    rowsOf({
      statements: [
        {
          reason: "Because.",
          targets,
          changes: { adds: ["a", "b.c"], changes: ["d"], appends: ["", "e"], removes: false },
        },
        { reason: "", targets: ["$.x"], changes: { ...changes, removes: true } },
      ],
      extensions: [
        { reason: "Why.", targets: ["$"], changes: { ...changes, adds: ["x-a", "x-b"] } },
        { reason: "Gone.", targets: ["$['x-a']"], changes: { ...changes, removes: true } },
      ],
    }),
  ).toEqual([
    "| Because. | adds `a`, `b.c`, adds to the list, `e`, changes `d` | `$.paths['/a'].get`, `$.tags` |",
    "| no reason given | removes it | `$.x` |",
    "| Why. | `x-a`, `x-b` | `$` |",
    "| Gone. | removes it | `$['x-a']` |",
  ]);
});

test("has no table of what there is not", () => {
  const extensions = [{ reason: "", targets: ["$"], changes: { ...changes, adds: ["x-a"] } }];
  expect(textOf({ extensions })).not.toContain("Changes to");
  expect(textOf({ statements: extensions })).not.toContain("Said in");
});

test.each(["a | b", "<img src=x>", "[x](javascript:alert(1))", "\n\n# Heading", "`code`", "<!-- specloom:end api -->"])(
  "%j in an overlay is text",
  (evil) => {
    const row = { reason: evil, targets: [evil], changes: { ...changes, adds: [evil] } };
    const plain = textOf({
      title: "T",
      extensions: [{ reason: "r", targets: ["t"], changes: { ...changes, adds: ["x"] } }],
    });
    const hostile = textOf({ title: evil, extensions: [row] });
    expect(hostile.split("\n")).toHaveLength(plain.split("\n").length);
    const bars = (text: string): number => text.replaceAll("\\|", "").split("|").length;
    expect(bars(hostile)).toBe(bars(plain));
    const outsideCode = hostile.replace(/`[^`\n]*`/g, "").replace(/\\[^]/g, "");
    expect(outsideCode).not.toMatch(/<|\]\(java|^# /m);
  },
);
