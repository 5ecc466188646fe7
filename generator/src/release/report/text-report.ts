import type { Bump } from "../bump.ts";
import { type Change, PACKAGES } from "../change.ts";
import type { DiffReport } from "../diff.ts";
import { groupChanges } from "./group-changes.ts";
import { printable } from "./printable.ts";
import { sentencesOf } from "./sentences-of.ts";

const COLORS: Readonly<Record<Bump, string>> = { major: "31", minor: "33", patch: "36", none: "2" };

/** The report for people at a terminal: breaking changes first. Colours only where the terminal shows them. */
export function textReport({ api, bumps, changes }: DiffReport, color: boolean): string {
  const paint = (bump: Bump, text: string): string => (color ? `\u001b[${COLORS[bump]}m${text}\u001b[0m` : text);
  const head = `${printable(api.title)} ${printable(api.before)} → ${printable(api.after)}`;
  if (changes.length === 0) return `${head}: nothing changes for anybody\n`;
  const groups = groupChanges(changes).map(({ bump, title, changes: some }) =>
    [paint(bump, `${title} (${some.length})`), ...some.map((change) => changeText(change, paint))].join("\n"),
  );
  const summary = PACKAGES.map((name) => `${name} ${paint(bumps[name], bumps[name])}`).join("   ");
  return `${[head, ...groups, summary].join("\n\n")}\n`;
}

function changeText(change: Change, paint: (bump: Bump, text: string) => string): string {
  const { effects, operations, wire, id } = change;
  const bumps = PACKAGES.map((name) => `${name} ${paint(effects[name].bump, effects[name].bump)}`).join(", ");
  return [
    `  ${printable(id)}`,
    ...sentencesOf(change).map(({ packages, sentence }) => `    ${packages.join(", ")}: ${printable(sentence)}`),
    `    ${bumps}; on the wire: ${wire}${operations.length > 0 ? `; reaches ${operations.map(printable).join(", ")}` : ""}`,
    ...(change.override === undefined ? [] : [`    judged otherwise: ${printable(change.override)}`]),
  ].join("\n");
}
