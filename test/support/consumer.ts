import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Compiler, OPTIONS, linkModules, runCompiler } from "./type-check.ts";

/** A folder outside the workspace that has packages installed and one module that imports them. */
export interface Consumer extends Disposable {
  /** The compiler's messages, each with the line that it is about; empty when there are none. */
  readonly check: (compiler: Compiler) => readonly string[];
}

/** @param lines of the module */
export function consumer(packages: readonly string[], lines: readonly string[]): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "consumer-"));
  linkModules(folder, packages);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "index.ts"), lines.join("\n"));
  const config = { compilerOptions: OPTIONS, files: ["index.ts"] };
  writeFileSync(join(folder, "tsconfig.check.json"), JSON.stringify(config));
  return {
    check: (compiler) => explain(runCompiler(compiler, folder), lines),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function explain(messages: string, lines: readonly string[]): string[] {
  const texts = messages.split("\n").filter((text) => /\S/.test(text));
  return texts.map((text) => {
    const line = Number(/^index\.ts\((\d+),/.exec(text)?.[1]);
    return Number.isNaN(line) ? text : `${text}\n  ${lines.slice(line - 1, line + 1).join("\n  ")}`;
  });
}
