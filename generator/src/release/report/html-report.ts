import { type Change, PACKAGES } from "../change.ts";
import type { Diff } from "../diff.ts";
import { BUMPS } from "../bump.ts";
import { alignLines, type Row } from "./align-lines.ts";
import { excerpt } from "./excerpt.ts";
import { foldRows } from "./fold-rows.ts";
import { bumpOf } from "./group-changes.ts";
import { htmlSentence, htmlText } from "./html-text.ts";
import { HTML_STYLE } from "./html-style.ts";
import { joinRows } from "./join-rows.ts";
import { sentencesOf } from "./sentences-of.ts";

/**
 * One page that shows what differs side by side, operation by operation, with a badge for each package. It holds its own
 * style, no script, and loads nothing; a policy in it says so, whatever a document tries.
 */
export function htmlReport(diff: Diff): string {
  const { api, bumps, changes } = diff.report;
  const title = `${htmlText(api.title)} ${htmlText(api.before)} → ${htmlText(api.after)}`;
  const badges = PACKAGES.map((name) => badge(name, bumps[name])).join(" ");
  const all = sectionsOf(changes, new Set(diff.after.model.operations.map(({ id }) => id)));
  const links = all.map(({ title: name }, index) => `<li><a href="#section-${index}">${htmlText(name)}</a></li>`);
  const nav = all.length > 1 ? `<nav aria-label="Operations"><ul>${links.join("")}</ul></nav>` : "";
  const sections = all.map((section, index) => sectionHtml(section, index, diff));
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
<header><h1>${title}</h1><p>${badges}</p>${nav}</header>
<main>${nothing}
${sections.join("\n")}
</main>
</body>
</html>
`;
}

const EVERYTHING = "The API as a whole";

interface Section {
  readonly title: string;
  readonly operations: readonly string[];
  readonly changes: readonly Change[];
}

/** More operations than these are counted in a heading, and named below it. */
const MOST_NAMES = 3;

/** Changes by operation, the heaviest first; what reaches several stands once, under all of them. */
function sectionsOf(changes: readonly Change[], all: ReadonlySet<string>): readonly Section[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.operations.join(", ");
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const sections = [...groups].map(([key, some]): Section => {
    const operations = some[0]?.operations ?? [];
    const isWhole = operations.length !== 1 && (operations.length === 0 || operations.length === all.size);
    const count = operations.length > MOST_NAMES ? `${operations.length} operations` : key;
    return { title: isWhole ? EVERYTHING : count, operations, changes: some };
  });
  const weight = ({ changes: some }: Section): number => Math.max(...some.map((one) => BUMPS.indexOf(bumpOf(one))));
  return sections.sort((a, b) => weight(b) - weight(a) || (a.title < b.title ? -1 : 1));
}

function sectionHtml({ title, operations, changes }: Section, index: number, diff: Diff): string {
  const names = operations.length > MOST_NAMES ? `<p class="reach">${htmlText(operations.join(", "))}</p>\n` : "";
  return `<section id="section-${index}">
<h2>${htmlText(title)}</h2>
${names}${changes.map((change) => changeHtml(change, diff)).join("\n")}
</section>`;
}

function changeHtml(change: Change, { before, after }: Diff): string {
  const badges = PACKAGES.map((name) => badge(name, change.effects[name].bump)).join(" ");
  const sentences = sentencesOf(change).map(
    ({ packages, sentence }) => `<li><b>${packages.join(", ")}</b>: ${htmlSentence(sentence)}</li>`,
  );
  const [left, right] = shownPointers(change);
  const lines = [excerpt(before.selection.document, left), excerpt(after.selection.document, right)] as const;
  const rows = joinRows(alignLines(...lines));
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
  if (row === undefined) return '<tr class="fold same"><td>⋯</td><td>⋯</td></tr>';
  const { left, right } = row;
  const isSame = left === right;
  const cell = (line: string | undefined, mark: string): string =>
    line === undefined ? "<td></td>" : `<td${isSame ? "" : ` class="${mark}"`}><pre>${htmlText(line)}</pre></td>`;
  return `<tr${isSame ? ' class="same"' : ""}>${cell(left, "gone")}${cell(right, "new")}</tr>`;
}

function badge(name: string, bump: string): string {
  return `<span class="badge ${bump}">${name}: ${bump}</span>`;
}
