import { describe, expect, inject } from "vitest";
import { adminTest as test, theBrowser } from "./support/admin-test.ts";
import { openAdmin } from "./support/open-admin.ts";

describe("what may befall a call", () => {
  test("a rate limit is counted down, and then the call goes on by itself", async ({ open }) => {
    const page = await open();
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Rate-limit the next call" }).click();
    await page.getByRole("link", { name: "Invites" }).click();
    const timer = page.getByRole("timer");
    await timer.waitFor();
    const first = parseInt(await timer.innerText(), 10);
    expect(first).toBeGreaterThan(1);
    await page.getByText("Calls go on in 12 seconds, by themselves").waitFor();
    await expect.poll(async () => parseInt(await timer.innerText(), 10), { timeout: 10_000 }).toBeLessThan(first);
    await page.getByText("All 17 loaded").waitFor({ timeout: 20_000 });
    await timer.waitFor({ state: "detached" });
  });

  test("a failure is told with a way on", async ({ open }) => {
    const page = await open();
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Fail the next call" }).click();
    await page.getByRole("link", { name: "Invites" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "The invitations could not be loaded." });
    await alert.getByText("The API answered 503.").waitFor();
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByText("All 17 loaded").waitFor();
    await alert.waitFor({ state: "detached" });
  });

  test("a page of the list that fails leaves those that are there", async ({ open }) => {
    const page = await open();
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Fail the next call" }).click();
    await page.getByRole("button", { name: "Load more users" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "The list could not be read any further." });
    await alert.waitFor();
    expect(await page.getByText("50 of 412 loaded", { exact: true }).count()).toBe(1);
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByText("100 of 412 loaded", { exact: true }).waitFor();
  });

  test("what is on its way shows as such, and data that was changed can be reset", async ({ open }) => {
    const page = await open("#/invites");
    await page.getByText("All 17 loaded").waitFor();
    await page
      .getByRole("button", { name: /^Withdraw/ })
      .first()
      .click();
    await page.getByText("All 16 loaded").waitFor();
    await page.getByLabel("Every answer takes").selectOption("1000 ms");
    await page.getByRole("button", { name: "Reset data" }).click();
    await page.getByText("Loading invitations").waitFor();
    await page.getByText("All 17 loaded").waitFor();
  });
});

describe("the real API", () => {
  test("is called with the token, which is kept in memory alone", async () => {
    const { page, hosts, close } = await openAdmin(await theBrowser(), inject("adminUrl"));
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Use the real API…" }).click();
    await page.getByText(/^Unproven: /).waitFor();
    await page.getByRole("button", { name: "Connect" }).click();
    await page.getByText("Enter a token.").waitFor();
    await page.getByLabel("Token of the Public API").fill("s3cret-token");
    await page.getByLabel("Region").selectOption("European Union");
    await page.getByRole("button", { name: "Connect" }).click();
    await page.getByText("Real API, EU").waitFor();
    await page.getByText("No answer came.").waitFor();
    expect([...new Set(hosts)]).toEqual(["eu1.api.segmentapis.com:443"]);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain("s3cret");
    await page.getByRole("button", { name: "Back to the mock" }).click();
    await page.getByText("50 of 412 loaded", { exact: true }).waitFor();
    await close();
  });
});
