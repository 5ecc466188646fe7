/** The packages that can be generated. */
export type Target = "types" | "client" | "react-query" | "msw" | "vue-query";

export const TARGETS: readonly Target[] = ["types", "client", "react-query", "msw", "vue-query"];

/** Those that are written when nothing is said. */
export const DEFAULT_TARGETS: readonly Target[] = ["types", "client", "react-query", "msw"];

/** What `specloom.config.ts` says. Paths are relative to its folder. */
export interface Config {
  /** The OpenAPI 3.0 or 3.1 document, YAML or JSON. */
  readonly spec: string;
  /** OpenAPI Overlay 1.0 documents, applied in this order. */
  readonly overlays?: readonly string[];
  /** Only operations with one of these tags; all when left out. */
  readonly tags?: readonly string[];
  /** The npm scope of the packages: `@acme` gives `@acme/types`, `@acme/client`… */
  readonly scope: string;
  /** What the API is called in code: `iam-users` gives `createIamUsersClient`. The scope without `@` when left out. */
  readonly name?: string;
  /** The folder that receives a folder per target. `packages` when left out. */
  readonly output?: string;
  /** Which packages to write; a target brings those that it is built on. All but `vue-query` when left out. */
  readonly targets?: readonly Target[];
  /** The packages depend on each other by `workspace:^` instead of by version. */
  readonly workspace?: boolean;
  /** Files outside the document's folder that a `$ref` may name. */
  readonly allowRefs?: readonly string[];
  /**
   * The member of successes that holds what callers want, such as `data` in `{ "data": … }`: the client then has
   * `unwrapEnvelope`, which takes it out. Results keep the whole body.
   */
  readonly envelope?: string;
  /** Members for every `package.json`: `license`, `repository`, `author`, `homepage`, `bugs`. */
  readonly manifest?: Manifest;
}

export interface Manifest {
  readonly license?: string;
  readonly author?: string;
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: { readonly type: "git"; readonly url: string };
}

/** Types the configuration; returns it as it is. */
export function defineConfig(config: Config): Config {
  return config;
}
