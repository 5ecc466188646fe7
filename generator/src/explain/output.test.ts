import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { viewContext } from "../plan.ts";
import { type Output, outputsOf, renderTarget } from "../targets.ts";
import { nodeAt } from "./descend.ts";
import { explain } from "./explain.ts";
import { explanationText } from "./explanation-text.ts";
import { type GeneratedFile, type Sources, generatedFile } from "./generated-file.ts";
import { allInfluences, segmentOf } from "./line-facts.ts";
import type { Part } from "./part.ts";
import { pointerOf } from "./pointer-of.ts";
import { modulePart, readmePart } from "./template-part.ts";
import { ROOT, ownSources, sourcesOf } from "./testing/sources-of.ts";

// Whole outputs take their time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Committed output: this repository's own, and a golden case's. */
const CONFIGURATIONS = [
  { name: "this repository", folder: ROOT, config: undefined },
  {
    name: "odd-api",
    folder: join(ROOT, "test/golden/odd-api"),
    config: { spec: "spec.yaml", scope: "@lighthouse", output: "expected" },
  },
];

const templates = new Map<string, string[]>();

function templateLines(template: string): string[] {
  const known = templates.get(template) ?? readFileSync(join(ROOT, "templates", template), "utf8").split("\n");
  templates.set(template, known);
  return known;
}

describe.each(CONFIGURATIONS)("the committed output of $name", ({ config, folder }) => {
  let sources: Sources;
  let parts: { readonly path: string; readonly part: Part; readonly output: Output }[];
  beforeAll(async () => {
    sources = await (config === undefined ? ownSources() : sourcesOf(config, folder));
    const { config: resolved, input } = sources;
    const context = viewContext(resolved, input.model);
    parts = resolved.targets.flatMap((target) => {
      const rendered = new Set(renderTarget(target, context).map(({ path }) => path));
      return outputsOf(target, context)
        .filter(({ path }) => rendered.has(path))
        .map((output) => ({
          path: join(resolved.root, target, output.path),
          part: modulePart(input, target, output),
          output,
        }));
    });
  });

  test("is explained by templates, line for line", () => {
    for (const { path, part } of parts) {
      expect(part.trace?.text, path).toBe(readFileSync(path, "utf8"));
      expect(untraced(part), path).toEqual([]);
    }
    expect(parts.length).toBeGreaterThan(40);
    for (const target of sources.config.targets)
      expect(untraced(readmePart(sources.input, target)), target).toEqual([]);
  });

  test("has schema.ts with each property at the node of its name", async () => {
    const file = await fileOf("types", "src/generated/schema.ts");
    expect(file.lines.join("\n")).toBe(
      readFileSync(join(sources.config.root, "types/src/generated/schema.ts"), "utf8"),
    );
    const wrong: string[] = [];
    let count = 0;
    for (const [index, line] of file.lines.entries()) {
      const [pointer] = file.facts(index, undefined).pointers;
      if (pointer === undefined) continue;
      if (nodeAt(sources.described.document, pointer.pointer) === undefined)
        wrong.push(`${index + 1} ${pointer.pointer}`);
      const name = /^ +(?:readonly )?(?:"((?:[^"\\]|\\.)*)"|([\w$]+))\??: /.exec(line);
      if (name === null || !pointer.pointer.includes("/properties/")) continue;
      count++;
      const wanted = (name[2] ?? JSON.parse(`"${name[1]}"`)).replaceAll("~", "~0").replaceAll("/", "~1");
      if (!pointer.pointer.endsWith(`/properties/${wanted}`)) wrong.push(`${index + 1} ${line} ${pointer.pointer}`);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(10);
  });

  test("has in schema.ts each operation, parameter, status and media type at its node", async () => {
    const file = await fileOf("types", "src/generated/schema.ts");
    const { model } = sources.described;
    const pointers = new Set(file.lines.map((_, index) => file.facts(index, undefined).pointers[0]?.pointer));
    for (const { id, pointer, parameters, replies } of model.operations) {
      const line = file.lines.findIndex((text) => text === `    ${id}: {` || text === `    ${JSON.stringify(id)}: {`);
      expect([id, file.facts(line, undefined).pointers[0]?.pointer]).toEqual([id, pointer]);
      for (const [index] of parameters.entries()) expect(pointers).toContain(`${pointer}/parameters/${index}`);
      for (const reply of replies)
        if (typeof reply.status === "object" && "code" in reply.status)
          expect(pointers).toContain(`${pointer}/responses/${reply.status.code}`);
    }
  });

  test("names each operation at its id, its method and its path", () => {
    const { input, described } = sources;
    const operations = parts.filter(({ output }) => output.template === "client/operations/operation.ts.hbs");
    expect(operations.length).toBe(input.model.operations.length);
    for (const { part, output } of operations.slice(0, SAMPLE)) {
      const lines = part.run(input);
      const pointersOf = (begin: string): (string | undefined)[] => {
        const line = lines.findIndex((text) => text.startsWith(begin));
        return allInfluences({ part, input }, line).found.map(({ path }) => pointerOf(input, described.document, path));
      };
      if (output.subject.kind !== "operation") throw new Error("an operation's module is about an operation");
      const { pointer } = output.subject;
      expect(pointersOf("  method: ")).toEqual([pointer]);
      expect(pointersOf("  path: ")).toEqual([pointer.slice(0, pointer.lastIndexOf("/"))]);
      const [id, ...others] = pointersOf("  id: ");
      // An operation without an id is called by its method and path.
      expect([pointer, `${pointer}/operationId`]).toContain(id);
      expect(others).toEqual([]);
    }
  });

  test("has validators with each property at the node of its name, and every pointer leads somewhere", () => {
    const { input, described } = sources;
    const schemas = parts.filter(({ output }) => output.template === "client/schemas/schema.ts.hbs");
    for (const { part, path } of schemas.slice(0, SAMPLE)) {
      const { found } = allInfluences({ part, input });
      const lines = part.run(input);
      for (const [index, line] of lines.entries()) {
        const here = found.filter((influence) => influence.lines.has(index));
        const pointers = here.map((influence) => pointerOf(input, described.document, influence.path) ?? "");
        for (const pointer of pointers) expect(nodeAt(described.document, pointer), `${path} ${pointer}`).toBeDefined();
        const name = /^    (\w+): \{.*\},$/.exec(line)?.[1];
        if (name !== undefined && lines.slice(0, index).findLast((text) => /^  \w/.test(text)) === "  properties: {")
          expect(pointers.join(" "), `${path}:${index + 1}`).toContain(`/properties/${name}`);
      }
    }
  });

  test("has no module of a component schema that its package does not use", async () => {
    const all = outputsOf("msw", viewContext(sources.config, sources.input.model));
    const absent = all.filter(({ path, view }) => view() !== undefined && !parts.some((one) => isAt("msw", path, one)));
    expect(absent.length).toBeGreaterThan(0);
    for (const { path } of absent) expect(await generatedFile(sources, "msw", path), path).toBeUndefined();
  });

  const isAt = (target: "msw", path: string, part: { readonly path: string }): boolean =>
    part.path === join(sources.config.root, target, path);

  async function fileOf(target: "types", path: string): Promise<GeneratedFile> {
    const file = await generatedFile(sources, target, path);
    if (file === undefined) throw new Error(`${path} is not generated`);
    return file;
  }
});

test("the example in README.md is what specloom explain prints", async () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, place, line, wanted] = /^specloom explain (\S+):(\d+)\n\n([^`]*)```$/m.exec(readme) ?? [];
  const { config } = await ownSources();
  const answer = await explain({ config, file: place ?? "", line: Number(line), cwd: ROOT });
  // The built package, which the example is of, does not say where views read.
  const text = explanationText({
    ...answer,
    ...("line" in answer && { sources: answer.sources.map((source) => ({ ...source, views: [] })) }),
  });
  expect(text).toBe(`${place}:${line}\n\n${wanted}`);
});

/** How many files of a kind are asked about by trying, which takes a while for each. */
const SAMPLE = 2;

/** Lines that no template explains, or whose text does not stand where it is said to. */
function untraced(part: Part): string[] {
  return (part.trace?.text ?? "no trace").split("\n").flatMap((line, index, { length }) => {
    if (index === length - 1 && line === "") return [];
    const segment = segmentOf(part, index);
    if (segment === undefined) return [`${index + 1} ${line}`];
    const { template, line: at, column } = segment.spot;
    const there = (templateLines(template)[at - 1] ?? "").slice(column - 1);
    const isThere = segment.kind === "value" ? there.startsWith("{{") : there.startsWith(line.trimStart()[0] ?? "");
    return isThere ? [] : [`${index + 1} ${line}: ${template}:${at}:${column}`];
  });
}
