import { type Change, PACKAGES } from "../change.ts";
import type { DiffReport } from "../diff.ts";
import { groupChanges } from "./group-changes.ts";
import { markdownText } from "./markdown-text.ts";
import { sentencesOf } from "./sentences-of.ts";

/** The report as Markdown for a pull request: a table of bumps, then the changes, breaking ones first. */
export function markdownReport({ api, bumps, changes }: DiffReport): string {
  const head = `## ${markdownText(api.title)} ${markdownText(api.before)} → ${markdownText(api.after)}`;
  const table = [
    `| ${PACKAGES.join(" | ")} |`,
    `| ${PACKAGES.map(() => "---").join(" | ")} |`,
    `| ${PACKAGES.map((name) => bumps[name]).join(" | ")} |`,
  ].join("\n");
  const groups = groupChanges(changes).map(({ title, changes: some }) =>
    [`### ${title}`, some.map(changeText).join("\n")].join("\n\n"),
  );
  const nothing = changes.length === 0 ? ["Nothing changes for anybody."] : [];
  return `${[head, table, ...nothing, ...groups].join("\n\n")}\n`;
}

function changeText(change: Change): string {
  const [first, ...others] = sentencesOf(change);
  const reach = change.operations.length > 0 ? `; reaches ${change.operations.map(code).join(", ")}` : "";
  const lines = [first, ...others].flatMap((told, index) =>
    told === undefined
      ? []
      : [
          `${index === 0 ? "- " : "  - "}${markdownText(told.sentence)} (**${told.bump}** for ${told.packages.join(", ")})`,
        ],
  );
  const wire = `  - on the wire: ${change.wire}${reach}`;
  const override = change.override === undefined ? [] : [`  - judged otherwise: ${markdownText(change.override)}`];
  return [...(lines.length === 0 ? [`- ${code(change.id)}`] : lines), wire, ...override].join("\n");
}

function code(text: string): string {
  return markdownText(`\`${text.replaceAll("`", "'")}\``);
}
