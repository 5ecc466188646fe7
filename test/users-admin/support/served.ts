import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { CHROMIUM } from "../../support/chromium.ts";
import { buildPage } from "./build-page.ts";
import { serveFolder } from "./serve-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built page is served. */
    readonly adminUrl: string;
  }
}

/** Builds the page once, and serves it as long as tests run. */
export default async function serve({ provide }: TestProject): Promise<() => void> {
  if (CHROMIUM === "") return () => {};
  const folder = mkdtempSync(join(tmpdir(), "users-admin-"));
  await buildPage(folder);
  const { url, close } = await serveFolder(folder);
  provide("adminUrl", url);
  return () => {
    close();
    rmSync(folder, { recursive: true, force: true });
  };
}
