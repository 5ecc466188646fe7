import { join, posix, relative } from "node:path";
import type { Bugs, Manifest, Person } from "./config.ts";
import { SpecloomError } from "./diagnostics.ts";
import { type LicenceText, licenceIn, readLicence } from "./licence-text.ts";
import { manifestFaults } from "./manifest-faults.ts";
import { workspaceManifest } from "./workspace-manifest.ts";

/** What every `package.json` says that is the same in each. */
export interface ResolvedManifest {
  readonly license: string;
  /** The text of the licence, for a file of its own. */
  readonly licence: LicenceText | undefined;
  readonly author: string | Person | undefined;
  readonly homepage: string | undefined;
  readonly bugs: string | Bugs | undefined;
  readonly repository:
    | {
        readonly type: string;
        readonly url: string;
        /** The output folder in the repository, `""` where that is its top; undefined where it is not known. */
        readonly directory: string | undefined;
      }
    | undefined;
  readonly keywords: readonly string[];
}

/**
 * What the configuration says, and the folder that it stands in where it says nothing: only of packages that are written
 * into that folder, since others are none of its workspace.
 *
 * @param cwd the configuration's folder
 * @param root the output folder; both absolute
 * @param origin the file of the configuration, undefined for flags
 * @throws SpecloomError E_CONFIG
 */
export function resolveManifest(
  given: Manifest | undefined,
  cwd: string,
  root: string,
  origin: string | undefined,
): ResolvedManifest {
  const [fault] = given === undefined ? [] : manifestFaults(given);
  if (fault !== undefined) refuse(`${fault.place} is not ${fault.form}`, "correct it, or leave it out", origin);
  const output = relative(cwd, root).replaceAll("\\", "/");
  const isInside = !isAbove(output);
  const inherited = isInside ? workspaceManifest(cwd) : {};
  const { license, author, homepage, bugs, repository, keywords = [] } = { ...inherited, ...given };
  const licence = licenceOf(given, inherited, isInside, cwd, origin);
  return {
    // npm's words for a licence without an identifier, and for none.
    license: license ?? (licence === undefined ? "UNLICENSED" : `SEE LICENSE IN ${licence.name}`),
    licence,
    author,
    homepage,
    bugs,
    repository: repository === undefined ? undefined : repositoryOf(repository, output),
    keywords,
  };
}

function repositoryOf(
  repository: NonNullable<Manifest["repository"]>,
  output: string,
): NonNullable<ResolvedManifest["repository"]> {
  const { type = "git", url, directory = "" } = typeof repository === "string" ? { url: repository } : repository;
  const place = posix.normalize(posix.join(directory, output));
  return { type, url, directory: isAbove(place) ? undefined : place.replace(/^\.(?:\/|$)/, "") };
}

/** On another drive of Windows a relative path is an absolute one. */
function isAbove(path: string): boolean {
  return path === ".." || path.startsWith("../") || /^(?:[a-z]:|\/)/i.test(path);
}

/** A text that stands beside another licence than the one that is named would say what is not so. */
function licenceOf(
  given: Manifest | undefined,
  inherited: Manifest,
  isInside: boolean,
  cwd: string,
  origin: string | undefined,
): LicenceText | undefined {
  if (given?.licenseFile !== undefined) {
    const named = readLicence(join(cwd, given.licenseFile));
    return named ?? refuse(`manifest.licenseFile is no file: ${given.licenseFile}`, "correct the path", origin);
  }
  const isOther = given?.license !== undefined && given.license !== (inherited.license ?? given.license);
  return isInside && !isOther ? licenceIn(cwd) : undefined;
}

function refuse(message: string, fix: string, file: string | undefined): never {
  throw new SpecloomError({ code: "E_CONFIG", message, fix, file });
}
