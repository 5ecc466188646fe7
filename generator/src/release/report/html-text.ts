/** Text as HTML, in an element or in an attribute between double quotes. */
export function htmlText(text: string): string {
  return text.replace(
    /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g,
    (char) =>
      /[&<>"']/.test(char) ? `&#${char.charCodeAt(0)};` : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The same, with what stands between backticks as code. */
export function htmlSentence(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${htmlText(part)}</code>` : htmlText(part)))
    .join("");
}
