import { defineConfig } from "vitest/config";

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
      { test: { name: "generator", root: "generator", include: ["src/**/*.test.ts"], testTimeout: 20_000 } },
      {
        // Properties take long where a machine has other things to do.
        test: {
          name: "runtime",
          root: "packages/runtime",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "contract",
          root: "test",
          include: ["contract/**/*.test.ts", "contract/**/*.test.tsx"],
          exclude: ["contract/faults/**"],
          testTimeout: 20_000,
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
          root: "test",
          include: ["wire", "failures", "refusals", "round-trip", "secrets"].map((name) => `contract/${name}.test.ts`),
          testTimeout: 20_000,
        },
      },
      {
        test: { name: "conformance", root: "test", include: ["conformance/**/*.test.ts"], testTimeout: 60_000 },
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
          root: "test",
          include: ["mock-server/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What the contract tests ask of a mock in the process is asked of `specloom mock` over HTTP.
        resolve: {
          alias: [/^@iam-users\/msw$/, /^\.\.\/support\/mock\.ts$/].map((find) => ({
            find,
            replacement: `${import.meta.dirname}/test/mock-server/support/forwarding.ts`,
          })),
        },
        test: {
          name: "contract-mock-server",
          root: "test",
          include: ["round-trip", "hooks"].map((name) => `contract/${name}.test.ts`),
          globalSetup: "mock-server/support/served.ts",
          testTimeout: 20_000,
        },
      },
      { test: { name: "judge", root: "test", include: ["judge/**/*.test.ts"], testTimeout: 20_000 } },
      { test: { name: "client", root: "test", include: ["client/**/*.test.ts"] } },
      {
        test: {
          name: "react-query",
          root: "test",
          include: ["react-query/**/*.test.ts", "react-query/**/*.test.tsx"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: {
          alias: [golden],
        },
        test: { name: "golden", root: "test", include: ["golden/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        resolve: { alias: [golden] },
        test: { name: "mock", root: "test", include: ["mock/**/*.test.ts"], testTimeout: 60_000 },
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
      { test: { name: "release", root: "test", include: ["release/**/*.test.ts"], testTimeout: 30_000 } },
      { test: { name: "repository", root: "test", include: ["repository/**/*.test.ts", "strength/**/*.test.ts"] } },
    ],
  },
});
