import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { type Plugin, build } from "esbuild";
import Handlebars from "handlebars";
import { GENERATOR, RUNTIME_RANGE, VERSION } from "./src/build-info.ts";
import { COMPILE_OPTIONS } from "./src/template-options.ts";

/**
 * Builds the published package: our own modules bundled into few files (start-up is most of a run), every template
 * precompiled into the bundle, dependencies left to npm, and declarations by the compiler.
 */

const root = import.meta.dirname;
const templates = join(root, "../templates");

/** Replaces the two modules that read the repository by ones that hold what they would read. */
const packed: Plugin = {
  name: "packed",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]templates\.ts$/ }, () => ({ contents: templatesModule(), loader: "js", resolveDir: root }));
    onLoad({ filter: /[\\/]src[\\/]build-info\.ts$/ }, () => ({ contents: buildInfoModule(), loader: "js" }));
  },
};

function buildInfoModule(): string {
  const values = Object.entries({ VERSION, GENERATOR, RUNTIME_RANGE });
  return values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");
}

function templatesModule(): string {
  const files = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".hbs")).sort();
  const specifications = files.map((file) => {
    const name = file.replaceAll("\\", "/");
    return `  ${JSON.stringify(name)}: ${String(Handlebars.precompile(readFileSync(join(templates, file), "utf8"), COMPILE_OPTIONS))},`;
  });
  return [
    'import Handlebars from "handlebars/runtime.js";',
    `const specifications = {\n${specifications.join("\n")}\n};`,
    "const engine = Handlebars.create();",
    "const compiled = new Map();",
    "for (const name of Object.keys(specifications)) compiled.set(name, engine.template(specifications[name]));",
    'for (const [name, run] of compiled) if (name.startsWith("partials/")) engine.registerPartial(name.slice(9, -4), run);',
    "export const BUILT = true;",
    "export const template = (name) => compiled.get(name);",
  ].join("\n");
}

rmSync(join(root, "dist"), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.18",
  packages: "external",
  sourcemap: true,
  sourcesContent: false,
  plugins: [packed],
  logLevel: "warning",
});
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
