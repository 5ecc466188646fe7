import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api } from "./api.ts";
import { type Platform, platforms } from "./platforms.ts";

/*
 * The same program, bundled for each platform and run on it, against an API on a real socket. What is expected is written
 * out below, so that no platform is the measure of the others.
 */

const CALLS = join(import.meta.dirname, "calls.ts");
const ACCEPT = "application/vnd.segment.v1+json";

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-allow-methods": "*",
};

let url = "";
const server = createServer(async (request, response) => {
  for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
  const body = await text(request);
  if (request.method === "OPTIONS") response.writeHead(204).end();
  else if (request.url === "/outcomes") {
    response.end();
    post(body);
  } else answer(response, request, body);
});
let answer = api();
let post: (outcomes: string) => void = () => {};

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function outcomesOn({ entry, run }: Platform): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "platform-"));
  const outfile = join(folder, "bundle.mjs");
  try {
    await build({
      stdin: { contents: entry(CALLS, url), resolveDir: import.meta.dirname },
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      target: "es2022",
      logLevel: "error",
    });
    const posted = new Promise<string>((resolve) => {
      post = resolve;
    });
    return JSON.parse(await run(outfile, posted));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sent = { accept: ACCEPT, authorization: "Bearer t0ken", hasId: true };
const expected = {
  found: { ok: true, status: 200, body: { data: { method: "GET", url: "/users/a%20b%2F%C3%BC", ...sent, body: "" } } },
  missing: { error: "ApiError", status: 404 },
  html: { error: "ParseError", status: 200 },
  redirected: 302,
  step: { error: "ValidationError" },
  refusedOnce: { ok: true, status: 200, body: { data: { attempts: 2 } } },
  timeout: { error: "TimeoutError" },
  aborted: { error: "AbortError" },
  large: { error: "SizeError" },
  down: { error: "NetworkError" },
  invited: {
    data: { method: "POST", url: "/invites", ...sent, type: ACCEPT, body: '{"invites":[{"email":"ünï@example.com"}]}' },
  },
  listed: ["ada@example.com", "ben@example.com", "cid@example.com"],
};

describe.each(platforms)("$name", (platform) => {
  test.skipIf(!platform.installed)("calls end as they should, over both transports", async () => {
    answer = api();
    expect(await outcomesOn(platform)).toEqual({ openapiFetch: expected, fetch: expected });
  });
});
