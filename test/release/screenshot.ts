import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diff, printDiff } from "specloom";
import { readPair } from "./read-pair.ts";

/**
 * Takes the picture of the page that generator/docs shows, of a pair of the real history: `node test/release/screenshot.ts`,
 * where Debian's Chromium is.
 */
const PICTURE = join(import.meta.dirname, "../../generator/docs/diff-page.png");

const cwd = mkdtempSync(join(tmpdir(), "screenshot-"));
try {
  const { before, after } = readPair("history-all");
  writeFileSync(join(cwd, "before.yaml"), before);
  writeFileSync(join(cwd, "after.yaml"), after);
  writeFileSync(
    join(cwd, "page.html"),
    await printDiff(await diff({ before: "before.yaml", after: "after.yaml", cwd }), "html"),
  );
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
  ];
  const look = ["--hide-scrollbars", "--window-size=1000,900", `--user-data-dir=${join(cwd, "profile")}`];
  execFileSync(
    "chromium",
    ["--headless", "--no-sandbox", ...quiet, ...look, `--screenshot=${PICTURE}`, `file://${join(cwd, "page.html")}`],
    { stdio: "ignore", timeout: 120_000 },
  );
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
