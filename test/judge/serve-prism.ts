import type { TestProject } from "vitest/node";
import { document } from "../support/description.ts";
import { plainDocument } from "./plain-document.ts";
import { startPrism } from "./prism.ts";

/** Has Prism judge the tests of a project: somebody else's reading of the description, which shares no line with ours. */
export default async function servePrism({ provide }: TestProject): Promise<() => Promise<void>> {
  const prism = await startPrism(plainDocument(document));
  provide("judge", { kind: "prism", url: prism.url });
  return async () => prism[Symbol.asyncDispose]();
}
