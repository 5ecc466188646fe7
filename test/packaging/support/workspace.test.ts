import { join } from "node:path";
import { expect, test } from "vitest";
import { BadInput } from "../command/bad-input.ts";
import { chosen, expectBuilt, members, root } from "./workspace.ts";

const member = (name: string, isPrivate = false) => ({ name, folder: join(root, "test"), private: isPrivate });
const all = [member("@acme/client"), member("@acme/types"), member("@acme/test", true)];

test("all that are published are chosen, or those that are named", () => {
  expect(chosen(all, []).map(({ name }) => name)).toEqual(["@acme/client", "@acme/types"]);
  expect(chosen(all, ["@acme/types"]).map(({ name }) => name)).toEqual(["@acme/types"]);
});

test.each([
  ["@acme/clent", "@acme/clent is not a package of this workspace\n  fix: name one of @acme/client, @acme/types"],
  ["@acme/test", "@acme/test is private\n  fix: name one of @acme/client, @acme/types"],
])("%s is refused", (name, message) => {
  expect(() => chosen(all, [name])).toThrow(new BadInput(message));
});

test("what was not built is refused, and told how to build it", () => {
  expect(() => expectBuilt(all)).toThrow(BadInput);
  expect(() => expectBuilt(all)).toThrow("@acme/client was not built: test/dist is missing\n  fix: pnpm build");
});

test("the packages are found in the workspace, and only private ones are left out", () => {
  const found = members();
  const isPrivate = found.filter((one) => one.private).map(({ name }) => name);
  expect(isPrivate.sort()).toEqual(["@specloom/test", "@specloom/test-react-18", "specloom-workspace", "users-admin"]);
  expect(chosen(found, []).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["specloom", "@specloom/runtime", "@iam-users/types", "@iam-users/client"]),
  );
});
