import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/* What an operation does not need is not in a bundle that holds nothing else. */

/** The modules of the runtime that end up in a bundle of these exports of the odd API's client, by their file names. */
async function modulesOf(...names: string[]): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `export { createClient, ${names.join(", ")} } from "./odd-api/expected/client/src/generated/index.js";`,
      resolveDir: `${import.meta.dirname}/../golden`,
    },
    bundle: true,
    minify: true,
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  const kept = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return kept.flatMap(([path]) => /client\/(?:bodies|readers)\/(.*)\.js$/.exec(path)?.[1] ?? []).sort();
}

describe("a bundle holds", () => {
  const plain = ["json-type", "read-json"];

  test.each([
    ["getLamp", []],
    ["postLamps", ["body-as", "json"]],
    ["hangPortrait", ["binary", "body-within", "media-range", "read-nothing", "set-body"]],
    ["watchSignals", ["event-parser", "line-splitter", "media-range", "parse-text", "read-by-type", "read-events"]],
    ["readHistory", ["line-splitter", "media-range", "parse-text", "read-by-type", "read-json-lines", "text-chunks"]],
  ])("of %s: %j and little else", async (name, needed) => {
    const modules = await modulesOf(name);
    expect(modules).toEqual(expect.arrayContaining([...plain, ...needed]));
    expect(modules.length).toBeLessThanOrEqual(plain.length + needed.length + 2);
  });

  test("all of it for an operation that needs all of it", async () => {
    const modules = await modulesOf("fileReport", "exportLamps");
    expect(modules).toEqual(
      expect.arrayContaining(["multipart-with", "one-of-bodies", "read-asked", "read-by-status", "urlencoded-with"]),
    );
  });
});
