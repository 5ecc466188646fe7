import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../../support/json.ts";
import { inWorker, machineNode } from "../../platforms/platforms.ts";
import { run } from "../support/run.ts";
import { CLIENT_PACKAGES } from "./client-packages.ts";
import { expectedAnswers, expectedUser } from "./expected.ts";
import { fixture } from "./fixture.ts";
import { buildPage } from "./page.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import type { Use } from "./use.ts";
import { buildWorker } from "./worker.ts";

/** Programs that make calls of a mock, where they are meant to run. */
export function runUses(projects: Projects): Use[] {
  return [
    {
      name: `client in Node ${process.versions.node}`,
      uses: [...CLIENT_PACKAGES, "specloom"],
      fix: "pnpm test makes the same calls from the sources",
      run: async () => inNode(projects, process.execPath),
    },
    {
      name: "client in the machine's own Node",
      uses: CLIENT_PACKAGES,
      fix: "the client may use nothing that Node 20 does not have",
      run: async () => {
        if (machineNode === undefined) return { skipped: "there is none" };
        const version = (await run(machineNode, ["-p", "process.versions.node"], process.cwd())).trim();
        if (Number.parseInt(version, 10) < 20)
          return { skipped: `it is ${version}, and 20 is the oldest that will do` };
        return inNode(projects, machineNode);
      },
    },
    {
      name: "client in a worker",
      uses: CLIENT_PACKAGES,
      fix: "the client may import nothing of Node",
      run: async () => workerGives(projects),
    },
    {
      name: "page with a hook, built by Vite",
      uses: [...CLIENT_PACKAGES, "@iam-users/react-query"],
      fix: "look at the page that `--keep` leaves in npm/page",
      run: async () => pageShows(projects),
    },
    {
      name: "client and msw in Node",
      uses: [...CLIENT_PACKAGES, "@iam-users/msw"],
      fix: "pnpm test makes the same calls from the sources",
      run: async () => mswAnswers(projects),
    },
  ];
}

function add({ write }: Project, ...names: readonly string[]): void {
  for (const name of names) write(name, fixture(name));
}

async function inNode({ client, mock }: Projects, node: string): Promise<[]> {
  const [project, { url }] = await Promise.all([client(), mock()]);
  add(project, "answers.mjs", "node.mjs");
  const printed: unknown = JSON.parse(await run(node, ["node.mjs", url], project.folder));
  assert.deepEqual(printed, await expectedAnswers(url));
  return [];
}

async function workerGives({ client, mock }: Projects): Promise<[]> {
  const [project, { url }] = await Promise.all([client(), mock()]);
  add(project, "answers.mjs", "worker.mjs");
  mkdirSync(join(project.folder, "worker"), { recursive: true });
  const answered: unknown = JSON.parse(await inWorker(await buildWorker(project, url)));
  assert.deepEqual(answered, await expectedAnswers(url));
  return [];
}

async function pageShows({ npm, mock }: Projects): Promise<[]> {
  const [project, { url }] = await Promise.all([npm(), mock()]);
  add(project, "index.html", "page.tsx");
  const bundle = await buildPage(project, url);
  const shown = await run(process.execPath, [join(import.meta.dirname, "in-page.ts"), bundle], project.folder);
  assert.equal(shown.trim(), emailOf(await expectedUser(url)));
  return [];
}

/** Of a body as the description has it. */
function emailOf(body: unknown): unknown {
  const data = isRecord(body) ? body["data"] : undefined;
  const user = isRecord(data) ? data["user"] : undefined;
  return isRecord(user) ? user["email"] : undefined;
}

async function mswAnswers({ npm }: Projects): Promise<[]> {
  const project = await npm();
  add(project, "msw.mjs");
  const printed: unknown = JSON.parse(await run(process.execPath, ["msw.mjs"], project.folder));
  assert.ok(isRecord(printed));
  const { email, error, ...statuses } = printed;
  assert.deepEqual(statuses, { status: 200, missing: 404 });
  assert.match(String(email), /@/);
  assert.equal(typeof error, "string");
  return [];
}
