import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { CHROMIUM, CHROMIUM_FLAGS } from "../support/chromium.ts";

/** What the page does: it starts the worker, calls the API, and makes known what came. */
const program = `
import { createIamUsersClient } from "@iam-users/client";
import { createInvitesHandler, getUserHandler } from "@iam-users/msw";
import { startIamUsersWorker } from "@iam-users/msw/browser";

const worker = await startIamUsersWorker({ report: () => undefined }, { quiet: true, onUnhandledFrame: "bypass" });
const outcomes = [];
const note = async (call) => {
  const outcome = await call.then(({ status }) => status, ({ name }) => name);
  outcomes.push(outcome);
};
for (const server of ["us", "eu"]) {
  const iam = createIamUsersClient({ token: "t", server });
  await note(iam.getUser({ path: { userId: "a/b" } }));
  await note(iam.listUsers({ query: { pagination: { count: 500 } } }));
  await note(iam.createInvites({ body: { invites: [{ email: "a@b.example" }] } }));
}
const iam = createIamUsersClient({ token: "t" });
await note(createIamUsersClient({ token: "" }).getUser({ path: { userId: "x" } }));
worker.use(getUserHandler.notFound(), createInvitesHandler.networkError());
await note(iam.getUser({ path: { userId: "x" } }));
await note(iam.createInvites({ body: { invites: [{ email: "a@b.example" }] } }));
await fetch("/outcomes", { method: "POST", body: JSON.stringify(outcomes) });
`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Serves a page with its script and the worker. The promise is what the page posts. */
async function servePage(script: string) {
  const worker = readFileSync(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"), "utf8");
  let resolve: (outcomes: string) => void = () => {};
  const posted = new Promise<string>((settle) => {
    resolve = settle;
  });
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    "/": ["text/html", '<!doctype html><body><script type="module" src="/page.js"></script>'],
    "/page.js": ["text/javascript", script],
    "/mockServiceWorker.js": ["text/javascript", worker],
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === "/outcomes") resolve(await text(request));
    const [type, content] = files[request.url ?? ""] ?? ["text/plain", ""];
    response.writeHead(200, { "content-type": type }).end(content);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  const { port } = address;
  return { url: `http://127.0.0.1:${port}/`, posted, close: () => server.close() };
}

async function openPage(url: string, posted: Promise<string>): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "specloom-page-"));
  const child = spawn(CHROMIUM, ["--headless", ...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, url], {
    stdio: "ignore",
  });
  const closed = once(child, "close");
  try {
    return await Promise.race([posted, closed.then(() => Promise.reject(new Error("the browser ended")))]);
  } finally {
    child.kill();
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

test.skipIf(CHROMIUM === "")(
  "the worker answers a page in Chromium: both servers, refusals, and what is set for a while",
  async () => {
    const page = await servePage(await bundle());
    try {
      const outcomes: unknown = JSON.parse(await openPage(page.url, page.posted));
      expect(outcomes).toEqual([200, 422, 200, 200, 422, 200, 401, 404, "NetworkError"]);
    } finally {
      page.close();
    }
  },
  60_000,
);
