import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkModules } from "../support/type-check.ts";
import { fixture } from "./consumers/fixture.ts";
import { type Project, project } from "./consumers/project.ts";
import { readmeExamples } from "./consumers/readme-examples.ts";
import { typeCheck } from "./consumers/type-check.ts";

/*
 * `pnpm release:check` compiles the same where the packages are installed from their tarballs, with every compiler; here
 * they are linked, and one compiler says whether an example is wrong.
 */

const OURS = ["types", "client", "react-query", "msw"].map((name) => `@iam-users/${name}`);
const THEIRS = ["@tanstack/react-query", "react", "@types/react", "@types/node", "msw"];

function consumer(): Project & Disposable {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  const made = project("linked", folder);
  linkModules(folder, [...OURS, "specloom", ...THEIRS]);
  made.write("package.json", JSON.stringify({ type: "module" }));
  for (const { file, code } of readmeExamples()) made.write(`src/${file}`, code);
  for (const name of ["iam.ts", "nine-operations.ts", "specloom.config.ts"]) made.write(`src/${name}`, fixture(name));
  return { ...made, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

test("every README of a generated package, and the first one, has an example to compile", () => {
  const stems = readmeExamples().map(({ file }) => file.replace(/-\d+\.tsx?$/, ""));
  expect(stems).toEqual(
    expect.arrayContaining(["root", "packages-types", "packages-client", "packages-react-query", "packages-msw"]),
  );
  expect(stems.filter((stem) => stem === "root").length).toBeGreaterThanOrEqual(4);
});

test("the examples of all READMEs and calls of all operations compile", async () => {
  using examples = consumer();
  await typeCheck(examples, "typescript", "nodenext", ["src"], { skipLibCheck: true });
});

test("a type error is found, so the check above checks", async () => {
  using examples = consumer();
  examples.write(
    "src/wrong.ts",
    'import { getUser } from "@iam-users/client";\nexport const wrong: string = getUser;\n',
  );
  await expect(typeCheck(examples, "typescript", "nodenext", ["src"], { skipLibCheck: true })).rejects.toThrow(
    "TS2322",
  );
});
