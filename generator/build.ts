import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { type Metafile, type OutputFile, type Plugin, build } from "esbuild";
import Handlebars from "handlebars";
import { GENERATOR, RUNTIME_RANGE, VERSION } from "./src/build-info.ts";
import { COMPILE_OPTIONS } from "./src/template-options.ts";
import { traceTemplate } from "./src/trace-template.ts";

/**
 * Builds the published package: our own modules and the small libraries bundled into few files (start-up is most of a
 * run), every template precompiled into the bundle, and declarations by the compiler. TypeScript and openapi-typescript
 * are left to npm.
 */

const root = import.meta.dirname;
const templates = join(root, "../templates");
const modules = join(root, "node_modules");
/** As long as what replaces it, so that source maps stay right. */
const BUILD_PLACEHOLDER = "specloom-build-id-00000000000000";

/** Replaces the three modules that read the repository by ones that hold what they would read. */
const packed: Plugin = {
  name: "packed",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/]templates\.ts$/ }, () => ({
      contents: templatesModule("template", (text) => text),
      loader: "js",
      resolveDir: root,
    }));
    onLoad({ filter: /[\\/]src[\\/]traced-templates\.ts$/ }, () => ({
      contents: templatesModule("tracedTemplate", (text, name) => traceTemplate(Handlebars.parse(text), name)),
      loader: "js",
      resolveDir: root,
    }));
    onLoad({ filter: /[\\/]src[\\/]build-info\.ts$/ }, () => ({ contents: buildInfoModule(), loader: "js" }));
    // Its modules, which a bundler can leave out one by one; what it has for Node is CommonJS.
    onResolve({ filter: /^yaml$/ }, () => ({ path: join(modules, "yaml/browser/dist/index.js"), sideEffects: false }));
  },
};

function buildInfoModule(): string {
  const values = Object.entries({ VERSION, GENERATOR, RUNTIME_RANGE, BUILD: BUILD_PLACEHOLDER });
  return values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");
}

/** A module that exports, as `name`, a function from the name of a template to the template; `parse` may change it before. */
function templatesModule(name: string, parse: (text: string, file: string) => string | hbs.AST.Program): string {
  const files = readdirSync(templates, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".hbs"))
    .sort();
  const specifications = files.map((file) => {
    const path = file.replaceAll("\\", "/");
    const program = parse(readFileSync(join(templates, file), "utf8"), path);
    return `  ${JSON.stringify(path)}: ${String(Handlebars.precompile(program, COMPILE_OPTIONS))},`;
  });
  return [
    'import Handlebars from "handlebars/runtime.js";',
    `const specifications = {\n${specifications.join("\n")}\n};`,
    "const engine = Handlebars.create();",
    "const compiled = new Map();",
    "for (const name of Object.keys(specifications)) compiled.set(name, engine.template(specifications[name]));",
    'for (const [name, run] of compiled) if (name.startsWith("partials/")) engine.registerPartial(name.slice(9, -4), run);',
    `export const ${name} = (name) => compiled.get(name);`,
  ].join("\n");
}

/** Writes what esbuild made, with the digest of all of it in place of the placeholder. */
function writeOutputs(files: readonly OutputFile[]): void {
  const digest = createHash("sha256");
  for (const { path, contents } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    if (path.endsWith(".js")) digest.update(contents);
  const id = digest.digest("hex").slice(0, BUILD_PLACEHOLDER.length);
  for (const { path, text } of files)
    writeFileSync(path, path.endsWith(".map") ? withoutLayout(text) : text.replaceAll(BUILD_PLACEHOLDER, id));
}

/** A source map that names the sources of libraries by package, not by where the package manager of the day puts them. */
function withoutLayout(text: string): string {
  const map: { readonly sources: readonly string[] } = JSON.parse(text);
  return JSON.stringify({
    ...map,
    sources: map.sources.map((source) => source.replace(/^.*\/node_modules\//, "node_modules/")),
  });
}

/** The licences of what is bundled, which ask to stand in every copy. */
function licences({ inputs }: Metafile): string {
  const names = Object.keys(inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const texts = [...new Set(names)]
    .sort()
    .map((name) => `## ${name}\n\n${readFileSync(join(modules, name, "LICENSE"), "utf8").trim()}\n`);
  return `# What is bundled in this folder\n\n${texts.join("\n")}`;
}

const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.18",
  external: ["typescript", "openapi-typescript", "@specloom/runtime/*"],
  // Libraries are called by where they are linked: names of chunks and comments do not depend on where pnpm keeps them.
  preserveSymlinks: true,
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  write: false,
  plugins: [packed],
  logLevel: "warning",
});
execFileSync(process.execPath, [join(modules, "typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
writeOutputs(outputFiles);
writeFileSync(join(dist, "LICENSES.md"), licences(metafile));
