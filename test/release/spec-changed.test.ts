import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { type RequestListener, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { documentAddress } from "../../scripts/spec-changed/document-address.ts";
import { pullRequestText } from "../../scripts/spec-changed/pull-request-text.ts";
import { specChanged } from "../../scripts/spec-changed/spec-changed.ts";
import { type Ending, run } from "../support/run.ts";
import { type Sandbox, sandbox } from "../support/sandbox.ts";

/** The workflow "Spec changed" runs this script; a server on this machine stands in for the vendor's. */
let clone: Sandbox;
let description = "";
let vendor: Server;
let answer: RequestListener;

const read = (file: string): string => readFileSync(join(clone.folder, file), "utf8");
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd: clone.folder,
    encoding: "utf8",
  });
const address = (): string => `http://127.0.0.1:${(vendor.address() as AddressInfo).port}/openapi.yaml?key=secret`;
const inClone = async (...args: string[]): Promise<Ending> => {
  const output: string[] = [];
  const stream = { write: (text: string) => output.push(text) };
  const code = await specChanged(args, { stdout: stream, stderr: stream, cwd: () => clone.folder });
  return { code, output: output.join("") };
};
const fromVendor = (...options: string[]): Promise<Ending> => inClone("--url", address(), ...options);

/** What the vendor's server answers with, whatever is asked. */
const serve = (text: string): void => {
  answer = (_, response) => void response.end(text);
};

beforeAll(async () => {
  clone = await sandbox();
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "before");
  description = read("spec/iam-users.yaml");
}, 120_000);
afterAll(() => clone[Symbol.asyncDispose]());

beforeEach(async () => {
  vendor = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => void vendor.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  vendor.closeAllConnections();
  vendor.close();
});

const CHANGED = [
  "name: { type: string, description: What the user is called. }",
  'name: { type: [string, "null"], description: What @everybody calls the user. }',
] as const;

describe("nothing is written", () => {
  afterEach(() => expect(git("status", "--porcelain")).toBe(""));

  test.each([
    ["the same document", () => description],
    ["the same as JSON, in another order", () => JSON.stringify(reversed(parse(description)))],
    ["another tag's operation, which is not selected", () => description.replace("\npaths:\n", `\npaths:\n${PING}`)],
  ])("and nothing is wrong, for %s", async (_, text) => {
    serve(text());
    expect(await fromVendor("--out", "difference.md")).toEqual({
      code: 0,
      output: "spec/iam-users.yaml: nothing changes for anybody\n",
    });
    expect(existsSync(join(clone.folder, "difference.md"))).toBe(false);
  });

  const refusal = async (code: string, ...options: string[]): Promise<void> => {
    const { code: exit, output } = await fromVendor("--out", "difference.md", ...options);
    expect([exit, output]).toEqual([2, expect.stringContaining(code)]);
    expect(output).toMatch(/\n {2}fix: \S/);
    expect(output).not.toMatch(/secret|spec-changed-\w{6}|\n {4}at /);
  };

  test("for a server that is not there", async () => {
    await refusal("E_FILE", "--url", "http://127.0.0.1:1/openapi.yaml?key=secret");
  });

  test("for an answer that is none", async () => {
    answer = (_, response) => void response.writeHead(503).end("openapi: 3.1.0");
    await refusal("the server answers 503");
  });

  test("for a server that does not answer in time", async () => {
    answer = (_, response) => void response.write("openapi: 3.1.0\n");
    await refusal("no answer within 0.5 s", "--timeout", "0.5");
  });

  test("for a document without end", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "# endless\n");
    answer = (_, response) => {
      const more = (): void => void response.write(chunk, (error) => error ?? more());
      more();
    };
    await refusal("E_LIMIT");
  });

  test("for a redirect to where it could be changed on the way, or without end", async () => {
    answer = (_, response) => void response.writeHead(302, { location: "http://example.com/openapi.yaml" }).end();
    await refusal("E_USAGE");
    answer = (_, response) => void response.writeHead(302, { location: "/again" }).end();
    await refusal("redirects without end");
  });

  test.each([
    ["what is no UTF-8", Buffer.from([0x6f, 0xff, 0xfe]), "E_ENCODING"],
    ["what does not parse", "openapi: [", "spec/iam-users.yaml:1:11 E_SYNTAX"],
    ["a page", "<!doctype html><title>Sign in</title>", "E_"],
    ["another API", "openapi: 3.1.0\ninfo: { title: Zoo, version: '1' }\npaths: {}\n", "E_OVERLAY"],
  ])("for %s", async (_, text, code) => {
    answer = (_request, response) => void response.end(text);
    await refusal(code);
  });

  test("for a document that the overlay no longer fits", async () => {
    serve(description.replaceAll("429", "430"));
    await refusal("E_OVERLAY");
  });

  test("where the changesets are not in order", async () => {
    serve(description.replace(...CHANGED));
    const own = join(clone.folder, ".changeset/odd.md");
    execFileSync("cp", [join(clone.folder, "LICENSE"), own]);
    await refusal("E_CHANGESET");
    execFileSync("rm", [own]);
  });
});

test("a changed document is taken over: description, packages, changesets, and the difference as Markdown", async () => {
  const text = description.replace(...CHANGED);
  answer = (request, response) => {
    if (request.url?.startsWith("/openapi.yaml")) response.writeHead(301, { location: "/v2.yaml" }).end();
    else response.end(text);
  };
  // As the workflow does it, in a process of its own.
  const ran = await run(clone.folder, "scripts/spec-changed.ts", "--url", address(), "--out", "difference.md");
  expect(ran).toEqual({ code: 0, output: expect.stringContaining("spec/iam-users.yaml: replaced") });
  expect(read("spec/iam-users.yaml")).toBe(text);
  expect(git("diff", "--name-only", "--", "packages")).toContain("packages/types/src/generated/schema.ts");
  expect(readdirSync(join(clone.folder, ".changeset")).filter((name) => name.startsWith("specloom-"))).toHaveLength(4);
  const markdown = read("difference.md");
  expect(markdown).toContain("| types | client | react-query | msw |");
  expect(markdown).toContain("may be null");
  const paths = git("status", "--porcelain", "--untracked-files=all").split("\n").filter(Boolean);
  expect(paths.filter((line) => !/^.. (spec|packages|\.changeset)\/|difference\.md$/.test(line))).toEqual([]);
  // The next day nothing is new, and the difference of yesterday does not stay.
  expect((await fromVendor("--out", "difference.md")).output).toContain("nothing changes for anybody");
  expect(existsSync(join(clone.folder, "difference.md"))).toBe(false);
}, 120_000);

test("explains itself with an example", async () => {
  const { code, output } = await run(clone.folder, "scripts/spec-changed.ts", "--help");
  expect([code, output]).toEqual([0, expect.stringContaining("Example")]);
  expect((await inClone("--uri", "x")).code).toBe(2);
  expect((await run(clone.folder, "scripts/version-packages.ts", "--help")).output).toContain("Example");
});

test.each([
  "",
  "openapi.yaml",
  "http://example.com/a",
  "ftp://example.com",
  "file:///etc/passwd",
  "https://a:b@example.com",
])("an address that could not be trusted is refused: %s", (text) => {
  expect(() => documentAddress(text)).toThrow("E_USAGE");
});

test("the text of a pull request notifies nobody and is not too long for GitHub", () => {
  expect(pullRequestText("`a@b` \\#12 GH-7 ## Title")).toBe("`a@&#8203;b` \\#&#8203;12 GH-&#8203;7 ## Title");
  const long = pullRequestText("- one more line\n".repeat(10_000));
  expect(long.length).toBeLessThan(60_100);
  expect(long).toMatch(/line\n\n… and more: see the changesets\.\n$/);
});

const PING = `  /ping:
    get:
      operationId: ping
      tags: [Monitoring]
      responses:
        "204": { description: Here. }
`;

function reversed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
