import { isRecord } from "../is-record.ts";
import { SpecloomError } from "../diagnostics.ts";
import { decode } from "./decode.ts";
import { unwritable } from "./faults.ts";
import { isSafeFile } from "./path-rules.ts";

/** What generated.json says: which files, members of package.json and sections of README.md are ours, and their hashes. */
export interface PackageRecord {
  readonly generator: string;
  readonly digest: string;
  /** By path in the package. */
  readonly files: ReadonlyMap<string, string>;
  /** By JSON pointer (RFC 6901) into package.json. */
  readonly manifest: ReadonlyMap<string, string>;
  /** By name of the section. */
  readonly readme: ReadonlyMap<string, string>;
}

/** The text of generated.json: sorted, so that a new file is one new line. */
export function printRecord({ generator, digest, files, manifest, readme }: PackageRecord): string {
  const members = { generator, digest, files: sorted(files), manifest: sorted(manifest), readme: sorted(readme) };
  return `${JSON.stringify(members, undefined, 2)}\n`;
}

/** Throws E_OUTPUT when this is not a generated.json of ours, or names a path that we never write. */
export function parseRecord(bytes: Uint8Array, shown: string): PackageRecord {
  const value = parse(decode(bytes, shown));
  if (!isRecord(value) || typeof value["generator"] !== "string" || typeof value["digest"] !== "string")
    throw broken(shown);
  const hashes = (name: string): ReadonlyMap<string, string> => hashesOf(value[name], shown);
  const files = hashes("files");
  if (![...files.keys()].every(isSafeFile)) throw broken(shown);
  const { generator, digest } = value;
  return { generator, digest, files, manifest: hashes("manifest"), readme: hashes("readme") };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hashesOf(value: unknown, shown: string): ReadonlyMap<string, string> {
  if (!isRecord(value)) throw broken(shown);
  return new Map(
    Object.entries(value).map(([key, hash]) => {
      if (typeof hash !== "string") throw broken(shown);
      return [key, hash];
    }),
  );
}

function sorted(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function broken(shown: string): SpecloomError {
  return new SpecloomError(
    unwritable(
      shown,
      "This is not a generated.json that specloom can read, so its own files cannot be told from others.",
      "Restore it from version control, or delete it together with src/generated and generate again.",
    ),
  );
}
