/**
 * What others make of the same description: bytes, type instantiations, and what they send and tell. Installs them by npm
 * into a temporary folder, which needs the network. Rewrites the tables in README.md; with --quick it rewrites nothing.
 */
import { join } from "node:path";
import { rewriteTable } from "../table.ts";
import { behaviourOf, scenes } from "./behaviour.ts";
import { bytesOf, instantiationsOf } from "./costs.ts";
import { heyApi } from "./hey-api.ts";
import { install } from "./install.ts";
import { kubb } from "./kubb.ts";
import { openapiFetch } from "./openapi-fetch.ts";
import { orval } from "./orval.ts";
import packages from "./packages.json" with { type: "json" };
import { specloom } from "./specloom.ts";

const README = join(import.meta.dirname, "../../../README.md");

const peers = [
  specloom("@iam-users/client", "Specloom"),
  specloom("@iam-users/client/fetch", "Specloom, `/fetch`"),
  openapiFetch,
  heyApi,
  orval,
  kubb,
];

const { folder, remove } = await install(peers);
try {
  const costs: string[] = [];
  const told: (readonly string[])[] = [];
  for (const [index, peer] of peers.entries()) {
    const types = (lines: readonly string[]): number =>
      Math.max(...["typescript-5", "typescript"].map((compiler) => instantiationsOf(folder, lines, compiler)));
    const figures = [
      await bytesOf(folder, peer.call),
      await bytesOf(folder, peer.hook),
      types(peer.calls),
      types(peer.hooks),
    ];
    costs.push(`| ${[peer.name, ...figures].join(" | ")} |`);
    told.push(await behaviourOf(folder, peer, index));
  }
  const head = ["", ...peers.map(({ name }) => name.split(", ")[name.startsWith("openapi") ? 1 : 0])];
  // Both transports of Specloom do the same, as its tests say.
  const columns = [0, 2, 3, 4, 5];
  const rows = scenes.map(({ title, right }, scene) =>
    row([title, right, ...columns.map((column) => told[column]?.[scene] ?? "")]),
  );
  const table = [
    row(["", "one call, bytes", "one hook, bytes", "nine calls, types", "nine by hooks, types"]),
    "|---|---|---|---|---|",
    ...costs,
    "",
    row(["what happens", "right", ...columns.map((column) => head[column + 1] ?? "")]),
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
    `Bytes: \`getUser\`, and a hook of it with its client, minified by esbuild, gzip −9, React and TanStack Query left out. Types: instantiations over declarations, the greater of TypeScript 5.9 and 7. Everyone is given the description with its overlay applied; that this API reads \`pagination.count\` is an extension there, since OpenAPI has no style for it. ${versions()}. \`pnpm bench:peers\` measures anew.`,
  ].join("\n");
  console.log(table);
  if (!process.argv.includes("--quick")) rewriteTable(README, table, "peers");
} finally {
  remove();
}

/** What was measured, without the parts that come with it. */
function versions(): string {
  const shown = Object.entries(packages).filter(([name]) => !/^(typescript|@kubb\/(?!cli))/.test(name));
  return shown.map(([name, version]) => `${name} ${version}`).join(", ");
}

function row(cells: readonly (string | undefined)[]): string {
  return `| ${cells.join(" | ")} |`;
}
