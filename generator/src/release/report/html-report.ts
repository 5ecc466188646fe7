import { type Change, PACKAGES } from "../change.ts";
import type { Diff } from "../diff.ts";
import { alignLines, type Row } from "./align-lines.ts";
import { excerpt } from "./excerpt.ts";
import { foldRows } from "./fold-rows.ts";
import { htmlSentence, htmlText } from "./html-text.ts";
import { HTML_STYLE } from "./html-style.ts";
import { sentencesOf } from "./sentences-of.ts";

/**
 * One page that shows what differs side by side, operation by operation, with a badge for each package. It holds its own
 * style, no script, and loads nothing; a policy in it says so, whatever a document tries.
 */
export function htmlReport(diff: Diff): string {
  const { api, bumps, changes } = diff.report;
  const title = `${htmlText(api.title)} ${htmlText(api.before)} → ${htmlText(api.after)}`;
  const badges = PACKAGES.map((name) => badge(name, bumps[name])).join(" ");
  const sections = sectionsOf(changes).map(([name, some]) => sectionHtml(name, some, diff));
  const nothing = changes.length === 0 ? "<p>Nothing changes for anybody.</p>" : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header><h1>${title}</h1><p>${badges}</p></header>
<main>${nothing}
${sections.join("\n")}
</main>
</body>
</html>
`;
}

const EVERYTHING = "The API as a whole";

/** Changes by operation; what reaches several stands once, under all of them. */
function sectionsOf(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const sections = new Map<string, Change[]>();
  for (const change of changes) {
    const { operations } = change;
    const name = operations.length === 0 ? EVERYTHING : operations.join(", ");
    sections.set(name, [...(sections.get(name) ?? []), change]);
  }
  return [...sections].sort(([a], [b]) => (a < b ? -1 : 1));
}

function sectionHtml(name: string, changes: readonly Change[], diff: Diff): string {
  return `<section>
<h2>${htmlText(name)}</h2>
${changes.map((change) => changeHtml(change, diff)).join("\n")}
</section>`;
}

function changeHtml(change: Change, { before, after }: Diff): string {
  const badges = PACKAGES.map((name) => badge(name, change.effects[name].bump)).join(" ");
  const sentences = sentencesOf(change).map(
    ({ packages, sentence }) => `<li><b>${packages.join(", ")}</b>: ${htmlSentence(sentence)}</li>`,
  );
  const [left, right] = shownPointers(change);
  const rows = alignLines(excerpt(before.selection.document, left), excerpt(after.selection.document, right));
  const override = change.override === undefined ? "" : `<p>Judged otherwise: ${htmlText(change.override)}</p>`;
  return `<article id="${htmlText(change.id)}">
<h3>${htmlText(change.id)}</h3>
<p>${badges} <span class="badge wire-${change.wire.replace(" ", "-")}">on the wire: ${change.wire}</span></p>
<ul>${sentences.join("")}</ul>
<p class="reason">${htmlText(change.reason)}</p>${override}
<table><thead><tr><th>${headHtml(change.before, left)}</th><th>${headHtml(change.after, right)}</th></tr></thead>
<tbody>${foldRows(rows).map(rowHtml).join("")}</tbody></table>
</article>`;
}

function headHtml(pointer: string | undefined, shown: string | undefined): string {
  if (shown !== undefined) return htmlText(shown);
  return pointer === undefined ? "not there" : `not in ${htmlText(pointer)}`;
}

/** What came or went points at what holds it on the side where it is not: that is named, and not shown. */
function shownPointers({ before, after }: Change): readonly [string | undefined, string | undefined] {
  const depth = (pointer: string | undefined): number => pointer?.split("/").length ?? 0;
  return [depth(before) < depth(after) ? undefined : before, depth(after) < depth(before) ? undefined : after];
}

function rowHtml(row: Row | undefined): string {
  if (row === undefined) return '<tr class="fold"><td>⋯</td><td>⋯</td></tr>';
  const { left, right } = row;
  const isSame = left === right;
  const cell = (line: string | undefined, mark: string): string =>
    line === undefined ? "<td></td>" : `<td${isSame ? "" : ` class="${mark}"`}><pre>${htmlText(line)}</pre></td>`;
  return `<tr>${cell(left, "gone")}${cell(right, "new")}</tr>`;
}

function badge(name: string, bump: string): string {
  return `<span class="badge ${bump}">${name}: ${bump}</span>`;
}
