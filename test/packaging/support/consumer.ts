import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packAll } from "./pack.ts";
import { run } from "./run.ts";

/** A project outside the workspace that installed the tarballs with npm. */
export interface Consumer {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
}

export type Compiler = "typescript" | "typescript-5";
export type Resolution = "nodenext" | "bundler";

/** What a consumer has beside our packages. */
const OTHERS = {
  "@tanstack/react-query": "^5.108.0",
  "@types/node": "^24.10.0",
  "@types/react": "^19.2.0",
  msw: "^3.0.5",
  react: "^19.2.0",
  typescript: "~7.0.2",
  "typescript-5": "npm:typescript@~5.9.3",
};

/** Packs the packages and installs them into a new project below `scratch`. */
export async function installConsumer(scratch: string): Promise<Consumer> {
  const folder = join(scratch, "consumer");
  const tarballs = await packAll(join(scratch, "tarballs"));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const ours = Object.fromEntries([...tarballs].map(([name, tarball]) => [name, `file:${tarball}`]));
  // Published packages name each other by version; what is not published yet comes from the tarballs there too.
  const manifest = {
    name: "consumer",
    private: true,
    type: "module",
    dependencies: { ...OTHERS, ...ours },
    overrides: overridesOf(ours),
  };
  write("package.json", JSON.stringify(manifest, undefined, 2));
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], folder);
  return { folder, write };
}

function overridesOf(ours: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(ours).map((name) => [name, `$${name}`]));
}

/** Strict in every way, the declarations of all packages included. */
const STRICT = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: ["node"],
  jsx: "react-jsx",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
};

/** Type-checks folders of the project. Rejects with the compiler's messages. */
export async function typeCheck(
  consumer: Consumer,
  compiler: Compiler,
  resolution: Resolution,
  include: readonly string[],
  paths: object = {},
): Promise<void> {
  const module = resolution === "bundler" ? "esnext" : "nodenext";
  const config = { compilerOptions: { ...STRICT, module, moduleResolution: resolution, paths }, include };
  const file = `tsconfig.${compiler}.${resolution}.${include.join("-").replaceAll(/\W/g, "")}.json`;
  consumer.write(file, JSON.stringify(config, undefined, 2));
  await run(process.execPath, [`node_modules/${compiler}/bin/tsc`, "-p", file, "--pretty", "false"], consumer.folder);
}
