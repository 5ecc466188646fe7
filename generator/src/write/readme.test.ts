import { expect, test } from "vitest";
import { mergeReadme } from "./readme.ts";

const sections = [
  { name: "install", text: "Install it." },
  { name: "usage", text: "Use it." },
  { name: "license", text: "MIT." },
];
const plan = { title: "Client", sections };
const none = new Map<string, string>();

function merge(current: string | undefined, readme = plan, recorded: ReadonlyMap<string, string> = none) {
  return mergeReadme(current, readme, recorded, "README.md");
}
const block = (name: string, text: string) =>
  `<!-- specloom:begin ${name} -->\n\n${text}\n\n<!-- specloom:end ${name} -->\n`;
const first = merge(undefined);

test("a new file is the title and the sections", () => {
  expect(first.text).toBe(
    `# Client\n\n${block("install", "Install it.")}\n${block("usage", "Use it.")}\n${block("license", "MIT.")}`,
  );
  expect([...first.record.keys()]).toEqual(["install", "usage", "license"]);
});

test("a file of a person gets the sections at its end, and nothing else", () => {
  const { text, edits } = merge("Mine.\n\n\n");
  expect(text).toBe(
    `Mine.\n\n${block("install", "Install it.")}\n${block("usage", "Use it.")}\n${block("license", "MIT.")}`,
  );
  expect(edits).toEqual([]);
  expect(merge("Mine.\n", { title: "", sections: [] }).text).toBe("Mine.\n");
});

test("a missing section is put in its order among the others", () => {
  const mine = `Top\n\n${block("license", "MIT.")}\nBottom\n`;
  expect(merge(mine).text).toBe(
    `Top\n\n${block("install", "Install it.")}\n${block("usage", "Use it.")}\n${block("license", "MIT.")}\nBottom\n`,
  );
});

test("text outside the marks stays byte for byte while a section changes", () => {
  const mine = first.text.replace("# Client", "# Mine\n\ttext  ");
  const next = { ...plan, sections: [{ name: "install", text: "New.\n\n```sh\nx\n```\n" }, ...sections.slice(1)] };
  const { text, edits } = merge(mine, next, first.record);
  expect(edits).toEqual([]);
  expect(text).toBe(mine.replace("Install it.", "New.\n\n```sh\nx\n```"));
});

test("blank lines and line ends are no edit, and are left alone", () => {
  const mine = first.text.replaceAll("\n\n<!-- specloom:end", "\n<!-- specloom:end").replaceAll("\n", "\r\n");
  expect(merge(mine, plan, first.record)).toMatchObject({ text: mine, edits: [], faults: [] });
  const next = { ...plan, sections: [{ name: "install", text: "A\nB" }, ...sections.slice(1)] };
  expect(merge(mine, next, first.record).text).toContain("\r\n\r\nA\r\nB\r\n\r\n<!--");
});

test("an edited section is an edit, with its line; removed sections go away unless edited", () => {
  const mine = first.text.replace("Use it.", "Mine.");
  expect(merge(mine, plan, first.record).edits).toMatchObject([{ code: "E_HAND_EDITED", line: 9 }]);
  const next = { ...plan, sections: [sections[0], sections[2]].flatMap((section) => section ?? []) };
  expect(merge(first.text, next, first.record).text).toBe(merge(undefined, next).text);
  expect(merge(mine, next, first.record).edits).toHaveLength(1);
});

test("a marked section that is neither recorded nor planned is not ours", () => {
  const mine = `${first.text}\n${block("other", "Other.")}`;
  expect(merge(mine, plan, first.record)).toMatchObject({ text: mine, edits: [], faults: [] });
});

test.each([
  ["<!-- specloom:begin install -->\ntext\n", 1],
  ["a\n<!-- specloom:end install -->\n", 2],
  [`${block("install", "x")}\n${block("install", "y")}`, 7],
  ["<!-- specloom:begin install -->\n<!-- specloom:begin usage -->\n<!-- specloom:end usage -->\n", 2],
])("marks that do not pair are refused with a line: %j", (text, line) => {
  const { faults } = merge(text);
  expect(faults[0]).toMatchObject({ code: "E_HAND_EDITED", file: "README.md", line });
});

test("a section cannot hold a mark, nor have a name that breaks one", () => {
  for (const section of [
    { name: "a", text: "x\n<!-- specloom:end a -->\ny" },
    { name: "a -->", text: "" },
  ]) {
    expect(merge(undefined, { title: "", sections: [section] }).faults).toMatchObject([{ code: "E_OUTPUT" }]);
  }
});

test("merging twice changes nothing the second time", () => {
  for (const mine of [undefined, "", "x", "x\r\ny", first.text]) {
    const once = merge(mine);
    expect(merge(once.text, plan, once.record)).toEqual(once);
  }
});
