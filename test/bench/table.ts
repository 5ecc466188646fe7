import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** The figures as Markdown: ratios, since milliseconds are a property of the machine. */
export function tableOf(rows: readonly (readonly [name: string, ratio: number])[], rounds: number): string {
  const lines = rows.map(([name, ratio]) => `| ${name} | ${ratio.toFixed(2)} |`);
  const how = [
    "Wall time of the whole process on the IAM Users description, openapi-typescript's own command = 1.",
    `Medians of ${rounds} interleaved rounds, Node ${process.versions.node}, ${availableParallelism()} cores.`,
    "Node's compile cache is warm for Specloom, which turns it on (openapi-typescript does not), and empty for the first run.",
    "openapi-typescript is given the description with its overlay applied, as one YAML file. `pnpm bench` measures anew.",
  ].join(" ");
  return ["| | ratio |", "|---|---|", ...lines, "", how].join("\n");
}

/** Puts a table between its marks in a Markdown file. Throws, and says what to do, when the file has no such marks. */
export function rewriteTable(file: string, table: string, mark: string = "bench"): void {
  const [begin, end] = [`<!-- ${mark}:begin -->`, `<!-- ${mark}:end -->`];
  const text = readFileSync(file, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(
      `${file} has no ${begin} … ${end}: write both, each alone on its line, where the table is to stand`,
    );
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`);
}
