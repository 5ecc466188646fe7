import { describe, expect, test } from "vitest";
import type { Config } from "./config.ts";
import { resolveConfig } from "./resolve-config.ts";

const config: Config = { spec: "openapi.yaml", scope: "@acme" };
const resolve = (more: object): ReturnType<typeof resolveConfig> =>
  resolveConfig({ ...config, ...more }, "/project", "specloom.config.ts");

test("fills in every default", () => {
  expect(resolve({})).toEqual({
    cwd: "/project",
    spec: "openapi.yaml",
    overlays: [],
    tags: [],
    scope: "@acme",
    name: "acme",
    output: "packages",
    root: "/project/packages",
    targets: ["types", "client", "react-query", "msw"],
    workspace: false,
    allowRefs: [],
    envelope: undefined,
    manifest: { license: "UNLICENSED", keywords: [] },
  });
});

test("a target brings what it is built on, in order", () => {
  expect(resolve({ targets: ["react-query"] }).targets).toEqual(["types", "client", "react-query"]);
  expect(resolve({ targets: ["msw", "types"] }).targets).toEqual(["types", "msw"]);
});

describe("refuses", () => {
  test.each([
    [{ colour: "red" }, '"colour" is no setting'],
    [{ spec: "" }, "spec is missing"],
    [{ scope: undefined }, "scope is missing"],
    [{ scope: "acme" }, '"acme" is no npm scope'],
    [{ name: "Acme" }, '"Acme" cannot name the API in code'],
    [{ tags: "Users" }, "tags is not a list of texts"],
    [{ overlays: [""] }, "overlays is not a list of texts"],
    [{ targets: ["vue"] }, '"vue" is no target'],
    [{ envelope: "" }, "envelope is missing"],
    [{ manifest: { repository: { type: "git" } } }, "manifest.repository.url is not there"],
  ])("%j", (more, message) => {
    expect(() => resolve(more)).toThrow(expect.objectContaining({ message: expect.stringContaining(message) }));
    try {
      resolve(more);
    } catch (error) {
      expect(error).toMatchObject({ diagnostics: [{ code: "E_CONFIG", file: "specloom.config.ts" }] });
    }
  });
});
