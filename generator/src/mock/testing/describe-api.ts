import { resolveConfig } from "../../resolve-config.ts";
import { mockApi } from "../mock-api.ts";
import { mockSource } from "../mock-source.ts";

/**
 * Run by Node itself, because a test runner imports modules in its own way: prints what the mock of a document has, and
 * what its lists hold by two seeds.
 */
const [folder = "", spec = ""] = process.argv.slice(2);
const source = await mockSource(resolveConfig({ spec, scope: "@acme", name: "lamps" }, folder, undefined));
// Twice, because no import may be taken for another.
await mockApi(source);
const { operations, createBackend } = await mockApi(source);
const list = (seed: string): unknown =>
  createBackend?.(seed).handle("listLamps", { path: {}, query: {}, headers: {}, body: undefined });
console.log(JSON.stringify({ operations, lists: createBackend && ["a", "a", "b"].map(list) }));
