/**
 * Takes the pictures of `examples/users-admin/screenshots` anew, from the page as it is built: `pnpm screenshots`. The data
 * is seeded, the type face comes with the page, and the clock of the countdown is stopped, so that the same page gives the
 * same pictures.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { buildPage } from "./support/build-page.ts";
import { launch, openAdmin } from "./support/open-admin.ts";
import { serveFolder } from "./support/serve-folder.ts";
import { shrinkPng } from "./support/shrink-png.ts";

interface Picture {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  readonly pose: (page: Page) => Promise<unknown>;
}

const loaded = (page: Page) => page.getByText("50 of 412 loaded", { exact: true }).waitFor();

async function choose(page: Page, name: string): Promise<void> {
  await loaded(page);
  await page.getByLabel("Filter by name or email").fill("");
  await page.getByRole("link", { name }).click();
  await page.getByRole("region", { name: "Groups" }).getByRole("list").waitFor();
}

const pictures: readonly Picture[] = [
  { name: "users-light", pose: (page) => choose(page, "Lucía Fernández") },
  { name: "users-dark", options: { colorScheme: "dark" }, pose: (page) => choose(page, "Lucía Fernández") },
  {
    name: "permissions",
    pose: async (page) => {
      await choose(page, "Clara Hoffmann");
      await page.getByLabel("Every answer takes").selectOption("3000 ms");
      await page.getByLabel("Role").selectOption({ label: "Workspace Owner" });
      await page.getByLabel("On", { exact: true }).selectOption({ label: "workspace 9aQ1Lj62S4bomZKLF4DPqW" });
      await page.getByRole("button", { name: "Add permission" }).click();
      await page.getByText("Saving…").waitFor();
    },
  },
  {
    name: "invites",
    pose: async (page) => {
      await page.getByRole("link", { name: "Invites" }).click();
      await page.getByText("All 17 loaded").waitFor();
      await page.getByLabel("Email addresses").fill("ada@acme.example\ngrace@acme");
      await page.getByRole("button", { name: "Send invitations" }).click();
      await page.getByText("grace@acme: must be a valid email").waitFor();
    },
  },
  {
    name: "rate-limit",
    pose: async (page) => {
      await loaded(page);
      await page.getByRole("button", { name: "Rate-limit the next call" }).click();
      await page.getByRole("link", { name: "Oluwaseun Adeyemi" }).click();
      const timer = page.getByRole("timer");
      await timer.waitFor();
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 500));
      while ((await timer.innerText()) !== "8 s") await page.clock.runFor(100);
    },
  },
  { name: "phone", options: { viewport: { width: 390, height: 780 } }, pose: loaded },
];

const folder = mkdtempSync(join(tmpdir(), "users-admin-"));
const target = join(import.meta.dirname, "../../examples/users-admin/screenshots");
mkdirSync(target, { recursive: true });
await buildPage(folder);
const served = await serveFolder(folder);
const browser = await launch();
for (const { name, options, pose } of pictures) {
  const { page, close } = await openAdmin(browser, served.url, { viewport: { width: 1280, height: 760 }, ...options });
  await page.clock.install();
  await page.reload();
  await pose(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  writeFileSync(join(target, `${name}.png`), shrinkPng(picture));
  await close();
  console.log(`examples/users-admin/screenshots/${name}.png`);
}
await browser.close();
served.close();
rmSync(folder, { recursive: true, force: true });
