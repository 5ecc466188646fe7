import type { Page } from "playwright-core";
import { expect } from "vitest";
import { adminTest as test } from "./support/admin-test.ts";

/** The name of what has the focus, as far as a text of it tells. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? element.labels?.[0]?.textContent
        : undefined;
    return (element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "").trim();
  });

/** Presses Tab until the focus is on what is named. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (typeof name === "string" ? now === name : name.test(now)) return;
  }
  throw new Error(`Tab does not lead to ${name}; the focus is on ${await focused(page)}`);
}

test("everything can be done from the keyboard", async ({ open }) => {
  const page = await open();
  const { keyboard } = page;
  await page.getByText("50 of 412 loaded", { exact: true }).waitFor();

  await keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to the content");
  await keyboard.press("Enter");
  await tabTo(page, "Filter by name or email");
  await keyboard.type("weber");
  await tabTo(page, /^JWJonas Weber/);
  await keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Jonas Weber");

  await page.getByRole("button", { name: "Add permission" }).and(page.locator("[aria-disabled=false]")).waitFor();
  await tabTo(page, "Add to these");
  await keyboard.press("ArrowRight");
  await tabTo(page, "Role");
  await keyboard.type("Workspace Owner");
  await tabTo(page, "Replace permissions");
  await keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("region", { name: "Permissions" }).getByRole("listitem").allInnerTexts())
    .toEqual([expect.stringContaining("Workspace Owner")]);

  await tabTo(page, "Delete user…");
  await keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Keep");
  await keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("Delete user…");
  await keyboard.press("Enter");
  await tabTo(page, "Delete user");
  await keyboard.press("Enter");
  await page.getByText("Jonas Weber was deleted").waitFor();
  expect(await focused(page)).toBe("Users");

  await keyboard.press("Shift+Tab");
  await page.getByRole("link", { name: "Invites" }).focus();
  await keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Invites");
  await tabTo(page, "Email addresses");
  await keyboard.type("ada@acme.example");
  await tabTo(page, "Send invitations");
  await keyboard.press("Space");
  await page.getByText("Invited ada@acme.example.").waitFor();
});

test("closing a user leads back to their row", async ({ open }) => {
  const page = await open("", { viewport: { width: 800, height: 700 } });
  await page.getByRole("link", { name: "Jonas Weber" }).click();
  await page.getByRole("heading", { name: "Jonas Weber", level: 2 }).waitFor();
  await page.getByRole("link", { name: "All users" }).click();
  await expect.poll(() => focused(page)).toContain("Jonas Weber");
});
