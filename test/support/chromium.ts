import { existsSync } from "node:fs";
import { chromium as playwright } from "playwright-core";

/** Chromium: where `CHROMIUM_PATH` says, where Debian puts it, or the one that Playwright has fetched. */
const found = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", playwright.executablePath()].find(
  (path) => path !== undefined && path !== "" && existsSync(path),
);

if (found === undefined && process.env["REQUIRE_BROWSER"])
  throw new Error("REQUIRE_BROWSER is set, and there is no Chromium: install one, or set CHROMIUM_PATH");

/** The program; empty where there is none, and then the tests that need it are skipped. */
export const CHROMIUM: string = found ?? "";

/** What keeps it quiet, and off the network. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-features=AutofillServerCommunication",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
