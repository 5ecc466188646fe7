/**
 * Checks who imports whom against `import-rules.json`: every import of a module must be allowed by the first rule that
 * matches the module. Run by `pnpm lint`. Prints each violation and exits with 1 if there is one.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";

interface Rule {
  /** Modules, as a glob from the root. */
  readonly of: string;
  /** What they may import: globs for our own modules, names (with `*`) for packages. */
  readonly may: readonly string[];
  readonly why: string;
}

const root = join(import.meta.dirname, "..");
const { rules, ignore } = JSON.parse(readFileSync(join(root, "import-rules.json"), "utf8")) as {
  readonly rules: readonly Rule[];
  readonly ignore: readonly string[];
};

const files = globSync(
  [
    "generator/**/*.ts",
    "packages/**/*.{ts,tsx}",
    "test/**/*.{ts,tsx}",
    "examples/**/*.{ts,tsx}",
    "scripts/**/*.ts",
    "*.ts",
  ],
  {
    cwd: root,
    exclude: (name) => name === "node_modules" || name === "dist" || name === "expected",
  },
)
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/\/(node_modules|dist|expected)\//.test(file))
  .filter((file) => !ignore.some((glob) => matches(glob, file)))
  .sort();

const violations = files.flatMap(check);
if (violations.length > 0) console.error(violations.join("\n"));
console.log(`import rules: ${files.length} modules, ${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;

function check(file: string): string[] {
  const rule = rules.find(({ of }) => matches(of, file));
  if (rule === undefined) return [`${file}: no rule of import-rules.json covers it`];
  return importsOf(file)
    .map((specifier) => (specifier.startsWith(".") ? ownModule(file, specifier) : specifier))
    .filter((target) => !rule.may.some((pattern) => matches(pattern, target)))
    .map((target) => `${file}: may not import ${target} (${rule.why})`);
}

function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(join(root, file), "utf8"));
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const dynamic = module.dynamicImports
    .map(({ moduleRequest }) => readFileSync(join(root, file), "utf8").slice(moduleRequest.start, moduleRequest.end))
    .filter((text) => /^["']/.test(text))
    .map((text) => text.slice(1, -1));
  return [
    ...new Set([...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...dynamic]),
  ];
}

/** The module from the root, by its source's name. */
function ownModule(file: string, specifier: string): string {
  return relative(root, join(root, dirname(file), specifier))
    .replaceAll("\\", "/")
    .replace(/\.js$/, ".ts");
}

/** `*` is anything but `/`, `**` is anything. */
function matches(glob: string, text: string): boolean {
  const pattern = glob
    .split("**")
    .map((part) =>
      part
        .split("*")
        .map((literal) => literal.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
        .join("[^/]*"),
    )
    .join(".*");
  return new RegExp(`^${pattern}$`).test(text);
}
