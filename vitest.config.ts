import { defineConfig } from "vitest/config";

/**
 * Contract tests that send nothing, so that another judge would see nothing: types are compiled; examples are held against
 * their schemas, and go out in `wire` or come back in `round-trip` where a judge sees each; the document is compared with
 * the wire table. Faults are sown into copies of the workspace, which run `contract`.
 */
const SENDS_NOTHING = ["contract/{assignable,examples,oracle}.test.ts", "contract/faults/**"];

/**
 * Files share a process and its modules, which takes a third of the time. Not where a module that is imported by several
 * files sets up what is to happen around their tests, as those of the contract tests do.
 */
const SHARED = false;

/** What is built is imported as it is, by Node: it need not be transformed again, and is what consumers get. */
const BUILT = { deps: { external: [/\/(?:packages\/[^/]+|generator)\/dist\//] } };

/** The golden packages are read from source: nothing builds them. */
const golden = {
  find: /^@lighthouse\/(.+)$/,
  replacement: `${import.meta.dirname}/test/golden/odd-api/expected/$1/src/generated/index.ts`,
};

export default defineConfig({
  test: {
    // One core less, which is the default, would leave half of a small machine idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "generator",
          root: "generator",
          include: ["src/**/*.test.ts"],
          isolate: SHARED,
          testTimeout: 20_000,
        },
      },
      {
        // Properties take long where a machine has other things to do.
        test: {
          name: "runtime",
          root: "packages/runtime",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
          isolate: SHARED,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "contract",
          server: BUILT,
          root: "test",
          include: ["contract/**/*.test.ts", "contract/**/*.test.tsx"],
          exclude: ["contract/faults/**"],
          testTimeout: 60_000,
        },
      },
      {
        // The same tests over the platform's `fetch` alone; what differs by transport is in these files.
        resolve: {
          alias: [
            { find: /^@iam-users\/client$/, replacement: `${import.meta.dirname}/test/support/client-over-fetch.ts` },
          ],
        },
        test: {
          name: "contract-fetch",
          server: BUILT,
          root: "test",
          include: ["wire", "failures", "refusals", "round-trip", "secrets"].map((name) => `contract/${name}.test.ts`),
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "conformance",
          server: BUILT,
          root: "test",
          include: ["conformance/**/*.test.ts"],
          isolate: SHARED,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "faults",
          root: "test",
          include: ["contract/faults/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve: { alias: [golden] },
        test: {
          name: "mock-server",
          server: BUILT,
          root: "test",
          include: ["mock-server/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The same tests with another judge: `specloom mock`, to which every request goes over HTTP.
        test: {
          name: "contract-mock-server",
          server: BUILT,
          root: "test",
          include: ["contract/**/*.test.ts"],
          exclude: SENDS_NOTHING,
          globalSetup: "judge/serve-mock.ts",
          testTimeout: 60_000,
        },
      },
      {
        // And with Prism.
        test: {
          name: "contract-prism",
          server: BUILT,
          root: "test",
          include: ["contract/**/*.test.ts"],
          exclude: SENDS_NOTHING,
          globalSetup: "judge/serve-prism.ts",
          testTimeout: 60_000,
        },
      },
      {
        // Every example, through handlers that only answer.
        resolve: {
          alias: [
            { find: /^\.\.\/support\/mock\.ts$/, replacement: `${import.meta.dirname}/test/support/lite-mock.ts` },
          ],
        },
        test: {
          name: "contract-lite",
          server: BUILT,
          root: "test",
          include: ["contract/round-trip.test.ts"],
          testTimeout: 60_000,
        },
      },
      { test: { name: "judge", server: BUILT, root: "test", include: ["judge/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "client", server: BUILT, isolate: SHARED, root: "test", include: ["client/**/*.test.ts"] } },
      {
        test: {
          name: "react-query",
          server: BUILT,
          root: "test",
          include: ["react-query/**/*.test.ts", "react-query/**/*.test.tsx"],
          provide: { react: 19 },
          testTimeout: 60_000,
        },
      },
      {
        // What renders, with React 18: it and all that stands on it come from `test/react-18`, where there is no other.
        resolve: {
          alias: [
            {
              find: /^(react|react-dom|@tanstack\/react-query|@testing-library\/react)(\/.*)?$/,
              replacement: `${import.meta.dirname}/test/react-18/node_modules/$1$2`,
            },
          ],
        },
        test: {
          name: "react-query-18",
          root: "test",
          include: ["react-query/**/*.test.tsx"],
          provide: { react: 18 },
          testTimeout: 60_000,
        },
      },
      {
        resolve: {
          alias: [golden],
        },
        test: {
          name: "golden",
          server: BUILT,
          isolate: SHARED,
          root: "test",
          include: ["golden/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: [golden] },
        test: {
          name: "mock",
          server: BUILT,
          isolate: SHARED,
          root: "test",
          include: ["mock/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "packaging",
          root: "test",
          include: ["packaging/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      { test: { name: "platforms", root: "test", include: ["platforms/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "users-admin",
          root: "test",
          include: ["users-admin/**/*.test.ts"],
          globalSetup: "users-admin/support/served.ts",
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "release",
          server: BUILT,
          root: "test",
          include: ["release/**/*.test.ts"],
          isolate: SHARED,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "repository",
          server: BUILT,
          root: "test",
          include: ["repository/**/*.test.ts", "strength/**/*.test.ts"],
          isolate: SHARED,
        },
      },
    ],
  },
});
