import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { adminTest as test } from "./support/admin-test.ts";
import { findViolations } from "./support/find-violations.ts";

/** The states of the page, each from the one before it. */
const states: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ["the users", (page) => page.getByText("50 of 412 loaded", { exact: true }).waitFor()],
  [
    "a user",
    async (page) => {
      await page.getByRole("link", { name: "Jonas Weber" }).click();
      await page.getByRole("region", { name: "Groups" }).getByRole("list").waitFor();
    },
  ],
  [
    "a change that failed",
    async (page) => {
      await page.getByRole("button", { name: "Fail the next call" }).click();
      await page
        .getByRole("button", { name: /^Remove/ })
        .first()
        .click();
      await page.getByText("The change was taken back.").waitFor();
    },
  ],
  [
    "the question before deleting",
    async (page) => {
      await page.getByRole("button", { name: "Delete user…" }).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "the invitations, with an error at the field and a switch set",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("link", { name: "Invites" }).click();
      await page.getByText("All 17 loaded").waitFor();
      await page.getByRole("button", { name: "Send invitations" }).click();
      await page.getByText("Enter at least one address.").waitFor();
      await page.getByRole("button", { name: "Rate-limit the next call" }).click();
    },
  ],
  [
    "a rate limit",
    async (page) => {
      await page.getByRole("button", { name: "Refresh invites" }).click();
      await page.getByRole("timer").waitFor();
    },
  ],
  [
    "what is loading",
    async (page) => {
      await page.getByLabel("Every answer takes").selectOption("3000 ms");
      await page.getByRole("link", { name: "Users" }).click();
      await page.getByRole("button", { name: "Reset data" }).click();
      await page.getByText("Loading users").waitFor();
    },
  ],
  [
    "the way to the real API",
    async (page) => {
      await page.getByRole("button", { name: "Use the real API…" }).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
];

describe.each(["light", "dark"] as const)("axe finds nothing, %s", (colorScheme) => {
  test("in any state", async ({ open }) => {
    const page = await open("", { colorScheme });
    const found: (readonly [string, readonly string[]])[] = [];
    for (const [name, go] of states) {
      await go(page);
      found.push([name, await findViolations(page)]);
    }
    expect(found).toEqual(states.map(([name]) => [name, []]));
  });
});

describe.each([
  ["a phone of 360 px", { viewport: { width: 360, height: 740 } }],
  ["a window of 1280 px at 200 %", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
] as const)("on %s", (_, options) => {
  test("nothing is cut off, and axe finds nothing", async ({ open }) => {
    const page = await open("", options);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    expect(await overflow()).toBe(0);
    await page.getByRole("link", { name: "Amara Okafor" }).click();
    await page.getByRole("region", { name: "Groups" }).getByRole("list").waitFor();
    expect(await overflow()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "All users" }).click();
    await page.getByText("Mocked API").click();
    await page.getByRole("button", { name: "Reset data" }).waitFor();
    expect(await overflow()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });
});

test("the theme is as the machine is set, or as chosen, also at the next visit", async ({ open }) => {
  const page = await open("", { colorScheme: "dark" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
  const dark = await background();
  await page.getByRole("radio", { name: "Light" }).check();
  await expect.poll(background).not.toBe(dark);
  const light = await background();
  await page.reload();
  await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
  expect(await background()).toBe(light);
});
