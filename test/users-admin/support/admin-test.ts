import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { CHROMIUM } from "../../support/chromium.ts";
import { type Admin, launch, openAdmin } from "./open-admin.ts";

interface Fixtures {
  /** Opens the page at a fragment of its address. */
  readonly open: (fragment?: string, options?: BrowserContextOptions) => Promise<Admin["page"]>;
}

/** One browser for the tests of a file. */
let browser: Promise<Browser> | undefined;
export const theBrowser = (): Promise<Browser> => (browser ??= launch());
afterAll(async () => (await browser)?.close());

/**
 * A test with a browser. When it is done, no page may have complained, and nothing may have asked for another machine.
 * Counts as skipped where there is no browser.
 */
export const adminTest = test
  .extend<Fixtures>({
    open: async ({ onTestFinished }, use) => {
      const opened: Admin[] = [];
      onTestFinished(async () => {
        await Promise.all(opened.map(({ close }) => close()));
      });
      await use(async (fragment = "", options) => {
        const admin = await openAdmin(await theBrowser(), inject("adminUrl") + fragment, options);
        opened.push(admin);
        return admin.page;
      });
      expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
      expect(opened.flatMap(({ hosts }) => hosts)).toEqual([]);
    },
  })
  .skipIf(CHROMIUM === "");
