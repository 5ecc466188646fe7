import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "generator", root: "generator", include: ["src/**/*.test.ts"] } },
      { test: { name: "runtime", root: "packages/runtime", include: ["src/**/*.test.ts", "src/**/*.test.tsx"] } },
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
      { test: { name: "judge", root: "test", include: ["judge/**/*.test.ts"], testTimeout: 20_000 } },
      { test: { name: "client", root: "test", include: ["client/**/*.test.ts"] } },
      {
        // The golden packages are read from source: nothing builds them.
        resolve: {
          alias: [
            {
              find: /^@lighthouse\/(.+)$/,
              replacement: `${import.meta.dirname}/test/golden/odd-api/expected/$1/src/generated/index.ts`,
            },
          ],
        },
        test: { name: "golden", root: "test", include: ["golden/**/*.test.ts"], testTimeout: 60_000 },
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
      { test: { name: "repository", root: "test", include: ["repository/**/*.test.ts"] } },
    ],
  },
});
