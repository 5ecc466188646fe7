import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { adminTest as test } from "./support/admin-test.ts";

const invites = (page: Page) => page.getByRole("list", { name: "Invitations" }).getByRole("listitem");
const field = (page: Page) => page.getByLabel("Email addresses");
const send = (page: Page) => page.getByRole("button", { name: "Send invitations" });

/** What a screen reader says of the field beside its label. */
const description = (page: Page) =>
  field(page).evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" "),
  );

describe("invitations", () => {
  test("are refused at the field, by the page or by the API, and then sent", async ({ open }) => {
    const page = await open("#/invites");
    await page.getByText("All 17 loaded").waitFor();

    await field(page).fill("ada@acme.example, grace");
    await send(page).click();
    await expect.poll(() => description(page)).toContain("grace: there is no @ in it");

    await field(page).fill("ada@acme.example\ngrace@acme");
    await send(page).click();
    await expect.poll(() => description(page)).toContain("grace@acme: must be a valid email");
    expect(await field(page).getAttribute("aria-invalid")).toBe("true");
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await invites(page).count()).toBe(17);

    await field(page).fill("ada@acme.example\ngrace@acme.example");
    await send(page).click();
    await page.getByText("Invited ada@acme.example, grace@acme.example.").waitFor();
    await page.getByText("All 19 loaded").waitFor();
    expect(await field(page).inputValue()).toBe("");
    expect(await field(page).getAttribute("aria-invalid")).toBe("false");
  });

  test("that fail for another reason are kept, and can be tried again", async ({ open }) => {
    const page = await open("#/invites");
    await page.getByText("All 17 loaded").waitFor();
    await page.getByRole("button", { name: "Fail the next call" }).click();
    await field(page).fill("ada@acme.example");
    await send(page).click();
    await page.getByText("Nobody was invited.").waitFor();
    expect(await field(page).inputValue()).toBe("ada@acme.example");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Invited ada@acme.example.").waitFor();
  });

  test("are withdrawn", async ({ open }) => {
    const page = await open("#/invites");
    await page.getByText("All 17 loaded").waitFor();
    const first = (await invites(page).first().innerText()).trim();
    await page.getByRole("button", { name: `Withdraw the invitation of ${first}` }).click();
    await page.getByText(`The invitation of ${first} was withdrawn`).waitFor();
    await page.getByText("All 16 loaded").waitFor();
    expect(await page.getByText(first, { exact: true }).count()).toBe(0);
  });
});
