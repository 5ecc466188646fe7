import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds on the page as it is now: the rule, and the places. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `(async () => {
      const module = { exports: {} };
      ((module, exports) => { ${axe} })(module, module.exports);
      const { violations } = await window.axe.run({ runOnly: ${JSON.stringify(rules)} });
      return violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target, failureSummary }) => target + " " + failureSummary).join("; "));
    })()`,
  );
  if (!Array.isArray(found)) throw new Error("axe has not run");
  return found.map(String);
}
