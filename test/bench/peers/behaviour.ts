import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Peer } from "./peer.ts";

/** What a probe exports: each says whether the peer tells of a success. */
interface Probe {
  readonly getUser: (userId: string) => Promise<boolean>;
  readonly listUsers: (pagination: object) => Promise<boolean>;
  readonly deleteInvites: (emails: readonly string[]) => Promise<boolean>;
}

/** One thing to watch: a call, and what comes back. */
interface Scene {
  readonly title: string;
  /** What is right, in words. */
  readonly right: string;
  readonly call: (probe: Probe) => Promise<boolean>;
  readonly answer: () => Response;
  /** What is told of the scene: the URL that was sent, or how it ended. */
  readonly tell: "query" | "path" | "outcome";
}

const user = (): Response =>
  Response.json({ data: { user: { id: "u", name: "U", email: "u@example.com", permissions: [] } } });

export const scenes: readonly Scene[] = [
  {
    title: "`listUsers`, `{ count: 3 }`",
    right: "`?pagination.count=3`",
    call: ({ listUsers }) => listUsers({ count: 3 }),
    answer: user,
    tell: "query",
  },
  {
    title: "`deleteInvites`, two addresses",
    right: "`?emails=a%2Bb%40c.de&emails=f`",
    call: ({ deleteInvites }) => deleteInvites(["a+b@c.de", "f"]),
    answer: user,
    tell: "query",
  },
  { title: '`getUser`, `".."`', right: "refused", call: ({ getUser }) => getUser(".."), answer: user, tell: "path" },
  {
    title: '`getUser`, `"a/b"`',
    right: "`/users/a%2Fb`",
    call: ({ getUser }) => getUser("a/b"),
    answer: user,
    tell: "path",
  },
  {
    title: "500 without a body",
    right: "failure",
    call: ({ getUser }) => getUser("u"),
    answer: () => new Response(null, { status: 500, headers: { "content-length": "0" } }),
    tell: "outcome",
  },
  {
    title: "200 with an HTML page",
    right: "failure",
    call: ({ getUser }) => getUser("u"),
    answer: () => new Response("<html></html>", { headers: { "content-type": "text/html" } }),
    tell: "outcome",
  },
  {
    title: "200 without a body",
    right: "failure",
    call: ({ getUser }) => getUser("u"),
    answer: () => new Response(null, { headers: { "content-length": "0" } }),
    tell: "outcome",
  },
];

/** What a peer does in each scene, in words. */
export async function behaviourOf(folder: string, peer: Peer, index: number): Promise<readonly string[]> {
  const sent: string[] = [];
  let answer = user;
  // Peers take the platform's `fetch` when they are loaded, or when they call.
  globalThis.fetch = async (input) => {
    sent.push(input instanceof Request ? input.url : String(input));
    return answer();
  };
  const { getUser, listUsers, deleteInvites }: Probe = await load(folder, peer, index);
  const told: string[] = [];
  for (const scene of scenes) {
    sent.length = 0;
    answer = scene.answer;
    const outcome = await scene
      .call({ getUser, listUsers, deleteInvites })
      .then((ok) => (ok ? "success" : "failure"))
      .catch(() => "failure");
    told.push(scene.tell === "outcome" ? outcome : sentAs(sent[0], scene.tell));
  }
  return told;
}

function sentAs(url: string | undefined, part: "query" | "path"): string {
  if (url === undefined) return "refused";
  const { pathname, search } = new URL(url);
  return `\`${part === "query" ? search || "no query" : pathname}\``;
}

async function load(folder: string, { probe }: Peer, index: number): Promise<Probe> {
  const { outputFiles } = await build({
    stdin: { contents: probe.join("\n"), resolveDir: folder, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "error",
  });
  const file = join(folder, `probe-${index}.mjs`);
  writeFileSync(file, outputFiles[0]?.text ?? "");
  return import(pathToFileURL(file).href);
}
