import type { Finding } from "../command/check.ts";
import type { Tarball } from "../tarball/tarball.ts";

const REQUIRED: readonly (readonly [what: string, pattern: RegExp, fix: string])[] = [
  ["a README.md", /^README\.md$/, "write README.md beside package.json"],
  ["a LICENSE", /^LICENSE$/, "pnpm packs the LICENSE of the workspace's root, unless the package has its own"],
  ["a module", /^dist\/.*\.js$/, 'build it, and name "dist" in `files`'],
  ["declarations", /^dist\/.*\.d\.ts$/, 'build it with `declaration`, and name "dist" in `files`'],
  ["its sources", /^src\/.*\.tsx?$/, 'name "src" in `files`: maps and "go to definition" lead there'],
];

const TESTS = /\.(?:test|spec|bench)(?:-d)?\.|\btest-support\b|(?:^|\/)(?:testing|tests?|fixtures|__\w+__)\//;

/** Everything else is there by mistake: it may be a secret. */
const EXPECTED: readonly RegExp[] = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/.*(?:\.js|\.d\.ts)(?:\.map)?$/,
  // Documents beside the README, which it leads to.
  /^docs\/[\w-]+\.md$/,
  // The licences of libraries that are bundled.
  /^dist\/LICENSES\.md$/,
  /^src\/.*\.tsx?$/,
  /^bin\/[^/]+\.js$/,
];

/** What a package consists of is in the tarball, and nothing else is. */
export function contents({ files }: Tarball): Finding[] {
  const missing = REQUIRED.filter(([, pattern]) => !files.some((file) => pattern.test(file)));
  const tests = files.filter((file) => TESTS.test(file));
  const stray = files.filter((file) => !TESTS.test(file) && !EXPECTED.some((pattern) => pattern.test(file)));
  const leave = "leave it out in `files` of package.json";
  return [
    ...missing.map(([what, , fix]) => ({ where: "the tarball", what: `has not ${what}`, fix })),
    ...tests.map((where) => ({ where, what: "belongs to the tests", fix: leave })),
    ...stray.map((where) => ({ where, what: "is of no kind that is published", fix: leave })),
  ];
}
