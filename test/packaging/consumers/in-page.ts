/**
 * Runs a bundle as a page would, in jsdom, and prints what it comes to show.
 *
 *   node in-page.ts BUNDLE
 */
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<main></main>", { url: "http://localhost/" });
const { document, HTMLElement, MutationObserver } = window;
Object.assign(globalThis, { window, document, HTMLElement, MutationObserver });

await import(pathToFileURL(process.argv[2] ?? "").href);
const end = Date.now() + 20_000;
while (document.querySelector("#end") === null && Date.now() < end) await setTimeout(20);
console.log(document.querySelector("main")?.textContent ?? "");
process.exit();
