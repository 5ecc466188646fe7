import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPTIONS, linkModules, runCompiler } from "../support/type-check.ts";
import { CASES } from "./config.ts";

/** Whoever reads an example does something with what it makes. */
const READ = { ...OPTIONS, noUnusedLocals: false };

describe.each(CASES)("$folder", ({ folder, config }) => {
  const scratch = mkdtempSync(join(tmpdir(), `readmes-${basename(folder)}-`));
  beforeAll(() => {
    cpSync(join(folder, "expected"), scratch, { recursive: true });
    linkModules(scratch);
    mkdirSync(join(scratch, "examples"));
    const paths = {
      [`${config.scope}/*`]: ["./*/src/generated/index.ts"],
      ...Object.fromEntries(
        globSync("*/package.json", { cwd: scratch }).map((file) => [
          `${config.scope}/${dirname(file)}/*`,
          [`./${dirname(file)}/src/generated/*.ts`],
        ]),
      ),
    };
    const settings = { compilerOptions: { ...READ, paths }, include: ["examples"] };
    writeFileSync(join(scratch, "tsconfig.check.json"), JSON.stringify(settings));
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test("every example of every README compiles", () => {
    const files = globSync("*/README.md", { cwd: scratch }).flatMap((file) => {
      const blocks = [...readFileSync(join(scratch, file), "utf8").matchAll(/^```(tsx?)\n([^]*?)^```$/gm)];
      return blocks.map(([, ending, code = ""], index) => {
        const name = `examples/${dirname(file)}-${index + 1}.${ending}`;
        writeFileSync(join(scratch, name), code);
        return name;
      });
    });
    expect(new Set(files.map((file) => file.replace(/-\d+\.tsx?$/, ""))).size).toBe(4);
    expect(runCompiler("7", scratch)).toBe("");
  });

  test("an example that is wrong is found", () => {
    const wrong = join(scratch, "examples/wrong.ts");
    writeFileSync(wrong, `import { handlers } from "${config.scope}/msw";\nexport const none: string = handlers;\n`);
    expect(runCompiler("7", scratch)).toContain("wrong.ts");
    rmSync(wrong);
  });
});
