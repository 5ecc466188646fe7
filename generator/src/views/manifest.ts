import type { Bugs, Person, Target } from "../config.ts";
import type { ViewContext } from "./context.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface ManifestInput {
  readonly target: Target;
  readonly context: ViewContext;
  /** How a sibling is depended on: `workspace:^`, or its published range. */
  readonly sibling: (target: Target) => string;
  /** The same for `@specloom/runtime`. */
  readonly runtime: string;
  readonly manifest: ManifestFacts;
}

/** What the configuration and its folder say of every package. */
export interface ManifestFacts {
  readonly license: string;
  readonly author: string | Person | undefined;
  readonly homepage: string | undefined;
  readonly bugs: string | Bugs | undefined;
  /** `directory`: the folder of all packages in it; undefined where that is not known. */
  readonly repository:
    | { readonly type: string; readonly url: string; readonly directory: string | undefined }
    | undefined;
  readonly keywords: readonly string[];
}

/**
 * The peers that a consumer brings: every major that was tried, from the lowest version of the first that was tried. A
 * test installs and compiles with the lowest; decision 20 tells how they are chosen.
 */
export const PEERS = {
  "react-query": { "@tanstack/react-query": "^5.102.0", react: "^18.0.0 || ^19.0.0" },
  msw: { msw: "^3.0.0", vitest: "^3.0.0 || ^4.0.0 || ^5.0.0" },
  "vue-query": { "@tanstack/vue-query": "^5.102.0", vue: "^3.3.0" },
} as const;

/** The peers that only an entry of its own needs. */
export const OPTIONAL_PEERS: Readonly<Partial<Record<Target, { readonly [peer: string]: Json }>>> = {
  msw: { vitest: { optional: true } },
};

/** Those whose options and keys need no library of hooks. */
const QUERY_TARGETS: ReadonlySet<Target> = new Set<Target>(["react-query", "vue-query"]);

const WHAT: Readonly<Record<Target, string>> = {
  types: "TypeScript types",
  client: "Typed fetch client",
  "react-query": "TanStack Query hooks",
  msw: "msw request handlers",
  "vue-query": "TanStack Query composables",
};

const KEYWORDS: Readonly<Record<Target, readonly string[]>> = {
  types: ["openapi", "types", "typescript"],
  client: ["openapi", "fetch", "client", "typescript"],
  "react-query": ["openapi", "react-query", "tanstack", "hooks"],
  msw: ["openapi", "msw", "mock"],
  "vue-query": ["openapi", "vue-query", "tanstack", "composables"],
};

/** The members of `package.json` that are ours. Built here and never by a template; nothing but the title is the document's. */
export function manifestOf(input: ManifestInput): { readonly [key: string]: Json } {
  const { target, context, manifest } = input;
  const title =
    context.model.api.title
      .replace(/[^\p{L}\p{N} .,'()-]/gu, "")
      .slice(0, 80)
      .trim() || context.apiId;
  return {
    name: packageName(context, target),
    version: "0.1.0",
    description: `${WHAT[target]} for the ${title}.`,
    keywords: [...new Set([...KEYWORDS[target], ...manifest.keywords])],
    license: manifest.license,
    ...(manifest.author !== undefined && { author: jsonOf(manifest.author) }),
    ...(manifest.homepage !== undefined && { homepage: manifest.homepage }),
    ...(manifest.bugs !== undefined && { bugs: jsonOf(manifest.bugs) }),
    ...(manifest.repository !== undefined && { repository: repositoryOf(manifest.repository, target) }),
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      ...(target === "client" && {
        "./fetch": { types: "./dist/fetch.d.ts", default: "./dist/fetch.js" },
        "./validators": { types: "./dist/validators.d.ts", default: "./dist/validators.js" },
      }),
      ...(QUERY_TARGETS.has(target) && { "./options": { types: "./dist/options.d.ts", default: "./dist/options.js" } }),
      ...(target === "msw" && {
        "./lite": { types: "./dist/lite.d.ts", default: "./dist/lite.js" },
        "./node": { types: "./dist/node.d.ts", default: "./dist/node.js" },
        "./browser": { types: "./dist/browser.d.ts", default: "./dist/browser.js" },
        "./vitest": { types: "./dist/vitest.d.ts", default: "./dist/vitest.js" },
      }),
      "./package.json": "./package.json",
    },
    // npm packs a README and a licence whatever is said here, but no changelog.
    files: ["dist", "src", "CHANGELOG.md", "!src/**/*.test.*", "!src/**/*.test-d.*"],
    // msw 3 needs a newer Node than a client does.
    engines: { node: target === "msw" ? ">=22.12" : ">=20" },
    publishConfig: { access: "public", provenance: true },
    scripts: { build: "tsc -p tsconfig.json", typecheck: "tsc -p tsconfig.json --noEmit" },
    ...dependenciesOf(input),
  };
}

/** Where in the repository the package lies, so that a registry links to it. */
function repositoryOf({ type, url, directory }: NonNullable<ManifestFacts["repository"]>, target: Target): Json {
  if (directory === undefined) return { type, url };
  return { type, url, directory: [directory, target].filter((step) => step !== "").join("/") };
}

/** Without the members that were left out. */
function jsonOf(value: string | Person | Bugs): Json {
  if (typeof value === "string") return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}

function dependenciesOf({ target, sibling, runtime, context }: ManifestInput): { readonly [key: string]: Json } {
  if (target === "types") return {};
  const siblings: readonly Target[] = QUERY_TARGETS.has(target) ? ["client", "types"] : ["types"];
  const dependencies = Object.fromEntries(siblings.map((name) => [packageName(context, name), sibling(name)]));
  const peers = target === "client" ? undefined : PEERS[target];
  return {
    dependencies: { ...dependencies, "@specloom/runtime": runtime },
    ...(peers !== undefined && { peerDependencies: peers }),
    ...(OPTIONAL_PEERS[target] !== undefined && { peerDependenciesMeta: OPTIONAL_PEERS[target] }),
    ...(target === "react-query" && { devDependencies: { "@types/react": "^19.2.0" } }),
  };
}

export function packageName({ packages }: ViewContext, target: Target): string {
  if (target === "vue-query") return packages.vueQuery;
  return target === "react-query" ? packages.reactQuery : packages[target];
}

/** `tsconfig.json` of a generated package: complete in itself, so that the package builds wherever it is put. */
export const TSCONFIG = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    moduleResolution: "nodenext",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    rootDir: "src/generated",
    outDir: "dist",
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
    isolatedDeclarations: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    skipLibCheck: true,
  },
  include: ["src/generated"],
} as const;
