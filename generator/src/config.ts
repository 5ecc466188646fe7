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
  /**
   * Members for every `package.json`. `license`, `author`, `homepage`, `bugs` and `repository` come from the
   * `package.json` beside the configuration where nothing is said here.
   */
  readonly manifest?: Manifest;
}

/** What the configuration says of every package; `generator/docs/package-json.md` tells where each member comes from. */
export interface Manifest {
  /** An SPDX expression, such as `MIT`. `UNLICENSED` when nobody says one. */
  readonly license?: string;
  /**
   * The text of the licence, as a file beside the configuration; a copy goes into every package. The LICENSE, LICENCE
   * or COPYING that lies there when left out, unless `license` is another one than that of the `package.json` there.
   */
  readonly licenseFile?: string;
  /** `Ada <ada@example.com>`, or its parts. */
  readonly author?: string | Person;
  /** An address (http or https). */
  readonly homepage?: string;
  /** Where bugs are told: an address (http or https), or one with an email address. */
  readonly bugs?: string | Bugs;
  /** Where the sources are. npm publishes with provenance only what names the repository that it was built in. */
  readonly repository?: string | Repository;
  /** Beside those that every package has by its kind. */
  readonly keywords?: readonly string[];
}

export interface Person {
  readonly name: string;
  readonly email?: string;
  readonly url?: string;
}

export interface Bugs {
  readonly url?: string;
  readonly email?: string;
}

export interface Repository {
  /** `git` when left out. */
  readonly type?: string;
  readonly url: string;
  /** The configuration's folder in the repository; its top when left out. The package's own is told from it. */
  readonly directory?: string;
}

/** Types the configuration; returns it as it is. */
export function defineConfig(config: Config): Config {
  return config;
}
