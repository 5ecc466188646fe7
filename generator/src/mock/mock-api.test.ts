import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const PLAIN = `
openapi: 3.1.0
info: { title: Lamps, version: "1" }
servers: [{ url: "https://api.example.com/v1" }]
paths:
  /status:
    get: { operationId: status, responses: { "200": { description: fine } } }
`;

/** With texts that would end the process if they were taken for code. */
const KEPT = `
  /lamps:
    get:
      operationId: listLamps
      responses:
        "200":
          description: all of them
          content:
            application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Lamp" } } }
  /lamps/{id}:
    get:
      operationId: getLamp
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: one
          content: { application/json: { schema: { $ref: "#/components/schemas/Lamp" } } }
components:
  schemas:
    Lamp:
      type: object
      description: "*/ process.exit(3); /*"
      required: [id, '"; process.exit(3); "']
      properties: { id: { type: string }, '"; process.exit(3); "': { const: "\`\${process.exit(3)}\`" } }
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "specloom-mock-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function apiOf(document: string): Promise<{ readonly operations: unknown; readonly lists?: readonly unknown[] }> {
  writeFileSync(join(folder, "spec.yaml"), document);
  const script = join(import.meta.dirname, "testing/describe-api.ts");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, folder, "spec.yaml"]);
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

// Each starts a process that reads the generator from source.
describe("the mock of a document", { timeout: 60_000 }, () => {
  test("is imported from memory, and nothing is written", async () => {
    const { operations, lists } = await apiOf(PLAIN);
    expect(operations).toMatchObject([{ id: "status", method: "GET", servers: ["https://api.example.com/v1"] }]);
    expect(lists).toBeUndefined();
    expect(readdirSync(folder)).toEqual(["spec.yaml"]);
  });

  test("has what the document keeps, the same for the same seed", async () => {
    const { operations, lists = [] } = await apiOf(PLAIN + KEPT.slice(1));
    expect(operations).toMatchObject([{ id: "listLamps" }, { id: "getLamp" }, { id: "status" }]);
    const [first, second, other] = lists;
    const lamp = { id: expect.any(String), '"; process.exit(3); "': "`${process.exit(3)}`" };
    expect(first).toEqual({ ok: true, body: Array.from({ length: 25 }, () => lamp) });
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });
});
