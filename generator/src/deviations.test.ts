import { afterAll, describe, expect, test } from "vitest";
import { deviationsOf } from "./deviations.ts";
import { api, loadFiles, operation, removeFolders } from "./load/test-support.ts";
import { select } from "./select.ts";
import type { OverlayDeviations } from "./views/deviations.ts";

afterAll(removeFolders);

const users = { tags: ["Users"] };
const spec = api({
  tags: [{ name: "Users" }],
  servers: [{ url: "https://example.com" }],
  paths: {
    "/a": {
      get: operation({ operationId: "getA", description: "old", ...users }),
      put: operation({ operationId: "putA", ...users }),
    },
    "/b": { get: operation({ operationId: "getB", tags: ["Other"] }) },
  },
  components: { schemas: { Unused: { type: "string" } } },
});

async function deviations(actions: readonly object[], tags: readonly string[] = []): Promise<OverlayDeviations[]> {
  const files = { "api.json": spec, "o.json": { overlay: "1.0.0", info: { title: "O", version: "1" }, actions } };
  const loaded = await loadFiles(files, { overlays: ["o.json"] });
  return deviationsOf(loaded.overlays, select(loaded, tags).document);
}
const changes = { adds: [], changes: [], appends: [], removes: false };

describe("an action", () => {
  test("tells what it adds, changes, adds to and removes", async () => {
    const found = await deviations([
      {
        target: "$.paths['/a'].get",
        description: "Because.",
        update: { description: "new", summary: "s", tags: ["More"], externalDocs: { url: "https://example.com" } },
      },
      { target: "$.tags", update: { name: "x" } },
      { target: "$.paths['/a'].put", remove: true },
    ]);
    expect(found).toEqual([
      {
        title: "O",
        statements: [
          {
            reason: "Because.",
            targets: ["$.paths['/a'].get"],
            changes: { ...changes, adds: ["summary", "externalDocs"], changes: ["description"], appends: ["tags"] },
          },
          { reason: "", targets: ["$.tags"], changes: { ...changes, appends: [""] } },
          { reason: "", targets: ["$.paths['/a'].put"], changes: { ...changes, removes: true } },
        ],
        extensions: [],
      },
    ]);
  });

  test("on extensions is told apart, and both where it does both", async () => {
    const [found] = await deviations([
      { target: "$.paths['/a']['get']", update: { summary: "s", "x-a": { deep: 1 } } },
      { target: "$.paths['/a'].get", update: { "x-a": { more: 2 } } },
      { target: "$.paths['/a'].get['x-a']", update: { deep: 3 } },
      { target: "$.paths['/a'].get['x-a']", remove: true },
    ]);
    expect(found?.statements.map((one) => one.changes)).toEqual([{ ...changes, adds: ["summary"] }]);
    expect(found?.extensions.map((one) => one.changes)).toEqual([
      { ...changes, adds: ["x-a"] },
      { ...changes, changes: ["deep"] },
      { ...changes, removes: true },
    ]);
    expect(found?.extensions[0]?.targets).toEqual(["$.paths['/a']['get']", "$.paths['/a'].get"]);
  });

  test("that writes nothing is none", async () => {
    expect(await deviations([{ target: "$", update: {} }])).toEqual([]);
  });

  test("that adds at one place what it changes at another is said to change it", async () => {
    const [found] = await deviations([{ target: "$.paths['/a'].*", update: { description: "new" } }]);
    expect(found?.statements[0]?.changes).toEqual({ ...changes, changes: ["description"] });
  });
});

describe("of a selection", () => {
  const targetsIn = async (target: string, action: object): Promise<boolean> =>
    (await deviations([{ target, ...action }], ["Users"])).length > 0;

  test.each([
    ["$", true],
    ["$.servers[0]", true],
    ["$.paths", true],
    ["$.paths['/a']", true],
    ["$.paths['/a'].get", true],
    ["$.paths['/b']", false],
    ["$.paths['/b'].get.responses", false],
    ["$.paths.*.get", true],
    ["$.components", true],
    ["$.components.schemas.Unused", false],
  ])("%s is told: %s", async (target, isTold) => {
    expect(await targetsIn(target, { update: { "x-a": 1 } })).toBe(isTold);
  });
});

test("an overlay without a title is called by its file", async () => {
  const overlay = { overlay: "1.0.0", actions: [{ target: "$", update: { "x-a": 1 } }] };
  const loaded = await loadFiles({ "api.json": spec, "deep/o.json": overlay }, { overlays: ["deep/o.json"] });
  expect(loaded.overlays.map(({ title }) => title)).toEqual(["o.json"]);
});
