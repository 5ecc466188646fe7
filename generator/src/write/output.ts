/** What may stand in package.json. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** A file that is wholly ours. */
export interface OutputFile {
  /** Relative to the package's folder, with `/`: `src/generated/index.ts`. */
  readonly path: string;
  readonly text: string;
  /** A file that stands there already, and that we did not write, is left alone and is none of ours. */
  readonly yields?: boolean;
}

/** A marked part of README.md. */
export interface ReadmeSection {
  /** Stands in the marks, so `[a-z0-9-]` only. */
  readonly name: string;
  /** Markdown. */
  readonly text: string;
}

/** One package as it should be on disk. */
export interface OutputPackage {
  /** Relative to the output root: `client`. */
  readonly directory: string;
  readonly files: readonly OutputFile[];
  /** The members of package.json that are ours. What a person may change of them says `mergeManifest`. */
  readonly manifest: JsonObject;
  readonly readme: { readonly title: string; readonly sections: readonly ReadmeSection[] };
  /** Goes into generated.json beside the list of files. */
  readonly record: { readonly generator: string; readonly digest: string };
}

export interface WriteOptions {
  /** The output root, as the user named it; made when it is missing. */
  readonly root: string;
  readonly packages: readonly OutputPackage[];
  /** Overwrite what was edited by hand. Files that we do not own are refused all the same. */
  readonly force: boolean;
  /** Say what would change and write nothing. */
  readonly check: boolean;
}

export interface Change {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly kind: "added" | "changed" | "removed";
}

export interface WriteReport {
  /** Sorted by path; empty when everything was as it should be. */
  readonly changes: readonly Change[];
  /** How many files were as they should be. */
  readonly unchanged: number;
}
