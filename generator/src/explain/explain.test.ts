import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Config } from "../config.ts";
import { SpecloomError } from "../diagnostics.ts";
import { generate } from "../generate.ts";
import { resolveConfig } from "../resolve-config.ts";
import { explain } from "./explain.ts";
import type { Explanation, LineExplanation } from "./explanation.ts";
import { explanationText } from "./explanation-text.ts";

// Each question loads and renders.
vi.setConfig({ testTimeout: 60_000 });

/** OpenAPI 3.0, so that it is upgraded, with a parameter of the path and a schema in a file of its own. */
const SPEC = `openapi: 3.0.3
info: { title: Lamps, version: "1" }
servers: [{ url: "https://lamps.example" }]
paths:
  /lamps/{id}:
    parameters:
      - name: id
        in: path
        required: true
        schema: { type: string }
    get:
      operationId: getLamp
      summary: Finds a lamp
      parameters:
        - name: colour
          in: query
          schema: { type: string }
      responses:
        "200":
          description: The lamp.
          content:
            application/json:
              schema: { $ref: "schemas/lamp.yaml" }
`;

const LAMP = `type: object
properties:
  watts:
    type: integer
    nullable: true
  maker:
    type: string
`;

const OVERLAY = `overlay: 1.0.0
info: { title: Wire, version: "1" }
actions:
  - target: $.paths.*.get
    update:
      x-specloom-rate-limit: { requests: 7, per: 60 }
      description: Set by the overlay.
  - target: $.paths.*.get.summary
    remove: true
  - target: $.paths.*.get
    update: { summary: Looks a lamp up }
`;

const CONFIG: Config = { spec: "spec.yaml", overlays: ["wire.yaml"], scope: "@lamps", output: "out" };

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "explain-"));
  mkdirSync(join(folder, "schemas"));
  writeFileSync(join(folder, "spec.yaml"), SPEC);
  writeFileSync(join(folder, "schemas/lamp.yaml"), LAMP);
  writeFileSync(join(folder, "wire.yaml"), OVERLAY);
  await generate({ config: resolveConfig(CONFIG, folder, undefined) });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPERATION = "out/client/src/generated/operations/get-lamp.ts";

async function read(file: string): Promise<string[]> {
  const { readFile } = await import("node:fs/promises");
  return (await readFile(join(folder, file), "utf8")).split("\n");
}

async function ask(file: string, line?: number, column?: number, cwd = folder): Promise<Explanation> {
  return explain({ config: resolveConfig(CONFIG, folder, undefined), file, line, column, cwd });
}

/** Asks about the line with a text. */
async function askOf(file: string, text: string, column?: number): Promise<LineExplanation> {
  const line = (await read(file)).findIndex((one) => one.includes(text)) + 1;
  const answer = await ask(file, line, column);
  if (!("line" in answer)) throw new Error("a line was asked for");
  return answer;
}

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  return error instanceof SpecloomError ? error.diagnostics.map(({ code }) => code) : [String(error)];
}

/** Each source, by its place in the description and in overlays. */
function places({ sources }: LineExplanation): string[] {
  return sources.flatMap(({ spec, overlays }) =>
    overlays.length > 0
      ? overlays.map(({ file, line, action, effect }) => `${file}:${line} ${effect} by ${action}`)
      : [`${spec?.file}:${spec?.line}`],
  );
}

describe("a line", () => {
  test("of a parameter comes from the parameter", async () => {
    const { template, subject, sources } = await askOf(OPERATION, '"colour"');
    expect(template?.file).toMatch(/templates\/client\/operations\/operation\.ts\.hbs$/);
    expect(subject).toMatchObject({ kind: "operation", name: "getLamp", spec: { file: "spec.yaml", line: 11 } });
    expect(sources.map(({ pointer, spec }) => `${pointer} ${spec?.line}`)).toEqual(
      expect.arrayContaining([
        "/paths/~1lamps~1{id}/get/parameters/1/name 15",
        // Of the path item in the description, the operation's own after selection.
        "/paths/~1lamps~1{id}/get/parameters/0/name 7",
      ]),
    );
  });

  test("at a column, from what stands there", async () => {
    const { text, line } = await askOf(OPERATION, '"colour"');
    const answer = await ask(OPERATION, line, text.indexOf("colour") + 1);
    expect("sources" in answer ? answer.sources.map(({ pointer }) => pointer) : []).toContain(
      "/paths/~1lamps~1{id}/get/parameters/1/name",
    );
    expect("sources" in answer ? answer.sources.map(({ pointer }) => pointer) : []).not.toContain(
      "/paths/~1lamps~1{id}/get/parameters/0/name",
    );
  });

  test("that an overlay made comes from the overlay", async () => {
    expect(places(await askOf(OPERATION, "limit: [7, 60]"))).toEqual([
      "wire.yaml:6 adds by 1",
      "wire.yaml:6 adds by 1",
    ]);
    expect(places(await askOf(OPERATION, "Set by the overlay."))).toEqual(["wire.yaml:7 adds by 1"]);
  });

  test("that one action removed and another set names both", async () => {
    expect(places(await askOf(OPERATION, "Looks a lamp up"))).toEqual([
      "wire.yaml:8 removes by 2",
      "wire.yaml:11 adds by 3",
    ]);
  });

  test("of a schema in another file comes from that file, also where 3.0 became 3.1", async () => {
    expect(places(await askOf("out/types/src/generated/schema.ts", "watts?:"))).toEqual(["schemas/lamp.yaml:3"]);
    expect(places(await askOf("out/types/src/generated/schema.ts", "maker?:"))).toEqual(["schemas/lamp.yaml:6"]);
    expect(places(await askOf("out/client/src/generated/schemas/lamp.ts", "watts"))).toContain("schemas/lamp.yaml:4");
  });

  test("of package.json comes from the title and from settings; the version is a person's", async () => {
    expect(places(await askOf("out/types/package.json", '"description"'))).toEqual(["spec.yaml:2"]);
    expect((await askOf("out/types/package.json", '"name"')).settings).toEqual(["scope"]);
    expect(await askOf("out/types/package.json", '"version"')).toMatchObject({ generated: false, sources: [] });
  });

  test("of README.md comes from the section's template; what is around the marks is a person's", async () => {
    const row = await askOf("out/client/README.md", "| `getLamp` |");
    expect(row.template?.file).toMatch(/templates\/partials\/operations\.hbs$/);
    expect(row.within[0]?.file).toMatch(/templates\/client\/README\.md\.hbs$/);
    expect(row.sources.map(({ pointer }) => pointer)).toContain("/paths/~1lamps~1{id}/get/operationId");
    expect(await ask("out/client/README.md", 1)).toMatchObject({ generated: false });
  });

  test("that is the same for every description says so", async () => {
    const answer = await askOf(OPERATION, "options?: ApiCallOptions");
    expect([answer.sources, answer.settings]).toEqual([[], []]);
    expect(explanationText(answer)).toContain("nothing else");
  });
});

test("a file comes from its operation and the schemas that it names", async () => {
  const answer = await ask(OPERATION);
  expect(answer).toMatchObject({ package: "@lamps/client", target: "client", operations: [{ name: "getLamp" }] });
  expect("schemas" in answer ? answer.schemas.map(({ name }) => name) : []).toEqual(["lamp"]);
});

test("asked from elsewhere, and by an absolute path, it is the same file", async () => {
  const there = join(folder, "out/client");
  expect(await ask("src/generated/operations/get-lamp.ts", 3, undefined, there)).toMatchObject({
    file: "src/generated/operations/get-lamp.ts",
    subject: { spec: { file: "../../spec.yaml" } },
  });
  expect(await ask(join(folder, OPERATION), 3)).toMatchObject({ file: OPERATION });
});

describe("what cannot be explained", () => {
  test.each(["spec.yaml", "out/client/src/generated/other.ts", "out/client/CHANGELOG.md", "out/client", "out", ".."])(
    "%s is not generated",
    async (file) => expect(await codes(ask(file))).toEqual(["E_NOT_GENERATED"]),
  );

  test("a line or a column that is not there", async () => {
    const count = (await read(OPERATION)).length - 1;
    expect(await ask(OPERATION, count)).toMatchObject({ text: "}" });
    expect(await codes(ask(OPERATION, count + 1))).toEqual(["E_PLACE"]);
    expect(await codes(ask(OPERATION, 3, 500))).toEqual(["E_PLACE"]);
  });
});

describe("a file that is not what would be generated", () => {
  test("edited by hand, is warned of, and what would stand there is explained", async () => {
    const lines = await read(OPERATION);
    const at = lines.findIndex((line) => line.includes("limit: [7, 60]"));
    writeFileSync(join(folder, OPERATION), lines.with(at, "  limit: [8, 60],").toSpliced(2, 0, "// mine").join("\n"));
    const answer = await ask(OPERATION, at + 2);
    writeFileSync(join(folder, OPERATION), lines.join("\n"));
    expect(answer.warnings.map(({ code }) => code)).toEqual(["W_EDITED"]);
    expect(answer).toMatchObject({ text: "  limit: [7, 60]," });
    expect("sources" in answer && places(answer)).toEqual(["wire.yaml:6 adds by 1", "wire.yaml:6 adds by 1"]);
    expect((await ask(OPERATION)).warnings).toEqual([]);
  });

  test("out of date, is warned of", async () => {
    writeFileSync(join(folder, "spec.yaml"), SPEC.replace("name: colour", "name: color"));
    const { warnings } = await ask(OPERATION);
    writeFileSync(join(folder, "spec.yaml"), SPEC);
    expect(warnings.map(({ code }) => code)).toEqual(["W_STALE"]);
  });
});
