import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/run.ts";
import { startMock } from "./support/mock-process.ts";
import { root, specloom } from "./support/specloom.ts";

const SPEC = `
openapi: 3.1.0
info: { title: Lamps, version: "1" }
servers: [{ url: "https://api.example.com/v1/" }, { url: "https://{region}.example.com/v1", variables: { region: { default: eu } } }]
paths:
  /lamps/{id}:
    get:
      operationId: getLamp
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, minLength: 2 } }
        - { name: apiToken, in: query, schema: { type: integer } }
      responses:
        "200": { description: one, content: { application/json: { schema: { type: object }, example: { id: north } } } }
        "400": { description: no, content: { application/json: { schema: { type: object }, example: { error: no } } } }
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "specloom-mock-server-"));
  writeFileSync(join(folder, "spec.yaml"), SPEC);
});
afterAll(() => rmSync(folder, { recursive: true }));

const spec = (): readonly string[] => ["--spec", join(folder, "spec.yaml")];

describe("a terminal", () => {
  test("shows the URL, then each request and what is wrong with it; Ctrl-C ends it, and nothing was written", async () => {
    const mock = await startMock(...spec());
    expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    const headers = { authorization: "Bearer s3cret" };
    expect((await fetch(`${mock.url}/lamps/north?apiToken=1`, { headers })).status).toBe(200);
    expect((await fetch(`${mock.url}/lamps/n?apiToken=s3cret`, { headers })).status).toBe(400);
    expect((await fetch(`${mock.url}/lamp?apiToken=s3cret`, { headers })).status).toBe(404);
    await mock.line((line) => line.includes("404"));
    const { code, stderr } = await mock.interrupt();
    expect([code, stderr]).toEqual([0, ""]);
    expect(mock.lines[1]).toBe("Lamps 1: 1 operation; Ctrl-C ends it");
    expect(mock.lines.slice(2).map((line) => line.replace(/\d+ ms/, "0 ms"))).toEqual([
      "GET     /lamps/{id}  200  0 ms  application/json",
      "GET     /lamps/{id}  400  0 ms  application/json",
      expect.stringMatching(/^ {2}path id +must have at least 2 characters$/),
      expect.stringMatching(/^ {2}query apiToken +\S/),
      "GET     /v1/lamp  404  0 ms  application/problem+json",
    ]);
    expect(mock.lines.join("\n")).not.toContain("s3cret");
    expect(readdirSync(folder)).toEqual(["spec.yaml"]);
  });

  test("or another program reads JSON", async () => {
    await using mock = await startMock(...spec(), "--json");
    expect(JSON.parse(mock.lines[0] ?? "")).toEqual({
      ok: true,
      url: mock.url,
      api: { title: "Lamps", version: "1" },
      operations: 1,
    });
    await fetch(`${mock.url}/lamps/n`);
    const entry = JSON.parse(await mock.line((line) => line.includes("getLamp")));
    expect(entry).toEqual({
      method: "GET",
      path: "/lamps/{id}",
      operation: "getLamp",
      status: 400,
      ms: expect.any(Number),
      type: "application/json",
      problems: [{ place: "path", field: "id", expected: "must have at least 2 characters" }],
    });
  });
});

describe("flags", () => {
  test("--rate-limit keeps the documented budget", async () => {
    await using mock = await startMock("--rate-limit");
    const remove = async (): Promise<number> => {
      const init = { method: "DELETE", headers: { authorization: "Bearer t" } };
      return (await fetch(`${mock.url}/users?userIds=a`, init)).status;
    };
    const statuses = [];
    for (let turn = 0; turn < 61; turn++) statuses.push(await remove());
    expect([statuses.lastIndexOf(200), statuses[60]]).toEqual([59, 429]);
  });

  test("--latency waits", async () => {
    await using mock = await startMock(...spec(), "--latency", "100");
    const start = performance.now();
    await fetch(`${mock.url}/lamps/north`);
    expect(performance.now() - start).toBeGreaterThanOrEqual(95);
  });

  test("--validate off looks at nothing", async () => {
    await using mock = await startMock(...spec(), "--validate", "off");
    expect((await fetch(`${mock.url}/lamps/n`)).status).toBe(200);
  });

  test("--strict reads the documented forms alone", async () => {
    await using mock = await startMock("--strict");
    const headers = { authorization: "Bearer t" };
    expect((await fetch(`${mock.url}/users?pagination[count]=3`, { headers })).status).toBe(422);
    expect((await fetch(`${mock.url}/users?pagination.count=3`, { headers })).status).toBe(200);
  });
});

describe("is refused with exit 2", () => {
  const refused = (...args: string[]) => run(root, specloom, "mock", ...args);

  test("a flag that does not exist", async () => {
    const { code, output } = await refused("--prot", "1");
    expect([code, output]).toEqual([2, expect.stringContaining("E_USAGE: Unknown option '--prot'")]);
  });

  test("a document that is wrong", async () => {
    writeFileSync(join(folder, "wrong.yaml"), SPEC.replace("name: id,", "name: di,"));
    const { code, output } = await refused("--spec", join(folder, "wrong.yaml"));
    expect([code, output]).toEqual([2, expect.stringContaining("E_PATH_PARAMETER")]);
    rmSync(join(folder, "wrong.yaml"));
  });

  test("--state where the document does not say what is kept", async () => {
    const bare = SPEC.slice(0, SPEC.indexOf("paths:"));
    writeFileSync(
      join(folder, "bare.yaml"),
      `${bare}paths: { /status: { get: { operationId: status, responses: { "200": { description: fine } } } } }`,
    );
    const { code, output } = await refused("--spec", join(folder, "bare.yaml"), "--state", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(output)).toMatchObject({ ok: false, diagnostics: [{ code: "E_USAGE" }] });
    rmSync(join(folder, "bare.yaml"));
  });

  test("a port in use", async () => {
    await using mock = await startMock(...spec());
    const { port } = new URL(mock.url);
    const { code, output } = await refused("--port", port);
    expect([code, output]).toEqual([2, expect.stringContaining(`E_LISTEN: port ${port} of 127.0.0.1 is in use`)]);
  });
});
