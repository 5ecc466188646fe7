import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { CHROMIUM, CHROMIUM_FLAGS } from "../../support/chromium.ts";
import { type Wall, buildWall } from "./wall.ts";

/** The page, opened in a browser of its own profile. */
export interface Admin {
  readonly page: Page;
  /** What the page has printed as a warning or an error, and what it has thrown. */
  readonly complaints: readonly string[];
  /** The hosts beyond this machine that were asked for. */
  readonly hosts: readonly string[];
  readonly close: () => Promise<void>;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS], chromiumSandbox: false });

/** Opens the page; all that would leave loopback ends at a wall. */
export async function openAdmin(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Admin> {
  const wall: Wall = await buildWall();
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    reducedMotion: "reduce",
    colorScheme: "light",
    ...options,
    proxy: { server: wall.url, bypass: "127.0.0.1" },
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The browser's own note of each mocked failure.
    const isPlayed =
      message.location().url.startsWith("https://") && message.text().startsWith("Failed to load resource");
    if (["warning", "error"].includes(message.type()) && !isPlayed) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  return {
    page,
    complaints,
    hosts: wall.hosts,
    close: async () => {
      await context.close();
      wall.close();
    },
  };
}
