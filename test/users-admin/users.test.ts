import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { adminTest as test } from "./support/admin-test.ts";

const answerTakes = (page: Page, time: string) => page.getByLabel("Every answer takes").selectOption(time);
const rows = (page: Page) => page.getByRole("list", { name: "Users" }).getByRole("listitem");
const permissions = (page: Page) => page.getByRole("region", { name: "Permissions" }).getByRole("listitem");

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
}

/** A choice of role and resource that the user does not have yet. */
async function fillPermission(page: Page, way: "Add to these" | "Replace them all"): Promise<void> {
  await page.getByLabel(way).check();
  await page.getByLabel("Role").selectOption({ label: "Workspace Owner" });
  await page.getByLabel("On", { exact: true }).selectOption({ label: "workspace 9aQ1Lj62S4bomZKLF4DPqW" });
}

describe("the list of users", () => {
  test("goes on to its last page as it is scrolled", async ({ open }) => {
    const page = await open();
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    await answerTakes(page, "no time");
    await expect
      .poll(
        async () => {
          await rows(page).last().scrollIntoViewIfNeeded();
          return page.getByText("All 412 loaded").count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    expect(await rows(page).count()).toBe(412);
    expect(await page.getByRole("button", { name: "Load more users" }).count()).toBe(0);
  });

  test("is filtered over what is loaded, without asking for more", async ({ open }) => {
    const page = await open();
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    await page.getByLabel("Filter by name or email").fill("lucia fern");
    await page.getByText("1 of 50 loaded users match").waitFor();
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining("Lucía Fernández")]);
    await page.getByLabel("Filter by name or email").fill("nobody of that name");
    await page.getByText("Nobody matches").waitFor();
    expect(await page.getByText("50 of 412 loaded", { exact: true }).count()).toBe(1);
    await page.getByRole("button", { name: "Load more users" }).click();
    await page.getByText("100 of 412 loaded", { exact: true }).waitFor();
  });
});

describe("the permissions of a user", () => {
  test("show what is added at once, and keep it", async ({ open }) => {
    const page = await open();
    await choose(page, "Jonas Weber");
    await page.getByRole("button", { name: "Add permission" }).and(page.locator("[aria-disabled=false]")).waitFor();
    const before = await permissions(page).count();
    await answerTakes(page, "3000 ms");
    await fillPermission(page, "Add to these");
    await page.getByRole("button", { name: "Add permission" }).click();
    await permissions(page).filter({ hasText: "Saving…" }).waitFor();
    expect(await permissions(page).count()).toBe(before + 1);
    await page.getByText("POST").waitFor();
    await permissions(page).filter({ hasText: "Saving…" }).waitFor({ state: "detached" });
    expect(await permissions(page).last().innerText()).toContain("Workspace Owner");
    await page.getByRole("button", { name: "Add permission" }).click();
    await page.getByText("They hold this role on this resource already.").waitFor();
  });

  test("are what they were when a replacement fails, which can be tried again", async ({ open }) => {
    const page = await open();
    await choose(page, "Jonas Weber");
    await page.getByRole("button", { name: "Add permission" }).and(page.locator("[aria-disabled=false]")).waitFor();
    const before = await permissions(page).allInnerTexts();
    expect(before.length).toBeGreaterThan(1);
    await answerTakes(page, "3000 ms");
    await page.getByRole("button", { name: "Fail the next call" }).click();
    await fillPermission(page, "Replace them all");
    await page.getByRole("button", { name: "Replace permissions" }).click();
    await expect.poll(() => permissions(page).count()).toBe(1);
    const alert = page.getByRole("alert").filter({ hasText: "The change was taken back." });
    await alert.waitFor();
    expect(await permissions(page).allInnerTexts()).toEqual(before);
    await answerTakes(page, "no time");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => permissions(page).allInnerTexts()).toEqual([expect.stringContaining("Workspace Owner")]);
    await alert.waitFor({ state: "detached" });
  });

  test("lose one that is removed", async ({ open }) => {
    const page = await open();
    await choose(page, "Jonas Weber");
    await page.getByRole("button", { name: "Add permission" }).and(page.locator("[aria-disabled=false]")).waitFor();
    const before = await permissions(page).count();
    await page.getByRole("button", { name: /^Remove Minimal Workspace Access/ }).click();
    await expect.poll(() => permissions(page).count()).toBe(before - 1);
    await page.getByText("PUT").waitFor();
  });
});

describe("a user", () => {
  test("is deleted when that is confirmed", async ({ open }) => {
    const page = await open();
    await choose(page, "Leila Haddad");
    await page.getByRole("button", { name: "Delete user…" }).click();
    await page.getByRole("dialog", { name: "Delete Leila Haddad?" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Delete user…" }).click();
    await page.getByRole("button", { name: "Delete user", exact: true }).click();
    await page.getByText("Leila Haddad was deleted").waitFor();
    expect(await page.getByRole("link", { name: "Leila Haddad" }).count()).toBe(0);
    await page
      .getByText(/of 411 loaded/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("users-heading");
  });

  test("comes back when deleting fails", async ({ open }) => {
    const page = await open();
    await choose(page, "Leila Haddad");
    await page.getByRole("region", { name: "Groups" }).getByRole("list").waitFor();
    await page.getByRole("button", { name: "Fail the next call" }).click();
    await page.getByRole("button", { name: "Delete user…" }).click();
    await page.getByRole("button", { name: "Delete user", exact: true }).click();
    await page.getByText("Leila Haddad was not deleted.").waitFor();
    await page.getByRole("link", { name: "Leila Haddad" }).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Leila Haddad was deleted").waitFor();
  });

  test("has groups, a few at a time", async ({ open }) => {
    const page = await open();
    await choose(page, "Amara Okafor");
    const groups = page.getByRole("region", { name: "Groups" });
    await groups.getByRole("listitem").first().waitFor();
    expect(await groups.getByRole("listitem").count()).toBe(4);
    await groups.getByRole("button", { name: "Load more groups" }).click();
    await groups.getByText(/^All \d+ loaded|8 of/).waitFor();
    expect(await groups.getByRole("listitem").count()).toBeGreaterThan(4);
  });

  test("that does not exist is said to be none", async ({ open }) => {
    const page = await open("#/users/nobody");
    await page.getByText("There is no such user").waitFor();
  });
});
