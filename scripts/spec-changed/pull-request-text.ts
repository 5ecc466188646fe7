/** GitHub takes 65,536 characters; the rest is for what is said beside it. */
const MOST_CHARACTERS = 60_000;

const CUT = "\n\n… and more: see the changesets.\n";

/**
 * Markdown as the text of a pull request: short enough, and so that names in a vendor's document neither notify people nor
 * link to issues. GitHub looks for those in what Markdown has become, where a backslash is gone; a space without width is
 * not.
 */
export function pullRequestText(markdown: string): string {
  const quiet = markdown.replaceAll(/@|\\#|\bGH-(?=\d)/g, (found) => `${found}&#8203;`);
  if (quiet.length <= MOST_CHARACTERS) return quiet;
  return quiet.slice(0, quiet.lastIndexOf("\n", MOST_CHARACTERS)) + CUT;
}
