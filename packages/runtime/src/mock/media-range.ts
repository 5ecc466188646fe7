/** A media type or range (RFC 9110 sections 8.3.1 and 12.5.1), in lower case. */
export interface MediaRange {
  /** `application`, or `*`. */
  readonly type: string;
  /** `json`, or `*`. */
  readonly subtype: string;
  /** `name=value`, the quotes taken off, without the weight. */
  readonly parameters: readonly string[];
  /** `q`, from 0 to 1. */
  readonly weight: number;
}

/** Nothing for a text that is no media range. */
export function parseMediaRange(text: string): MediaRange | undefined {
  const [essence = "", ...parameters] = splitUnquoted(text.toLowerCase(), ";");
  const [type = "", subtype = "", ...more] = essence.split("/");
  if (type === "" || subtype === "" || more.length > 0) return undefined;
  const isWeight = (parameter: string): boolean => parameter.startsWith("q=");
  const weight = parameters.find(isWeight);
  return {
    type,
    subtype,
    parameters: parameters.filter((parameter) => parameter !== "" && !isWeight(parameter)).map(withoutQuotes),
    weight: weight === undefined ? 1 : weightOf(weight.slice(2)),
  };
}

/** The trimmed parts of a text between separators, except those inside quotes (RFC 9110 section 5.6.4). */
export function splitUnquoted(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\" && isQuoted) at++;
    else if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

function withoutQuotes(parameter: string): string {
  return parameter.replaceAll('"', "").replaceAll(" ", "");
}

/** RFC 9110 section 12.4.2; a weight that is none counts as not given. */
function weightOf(text: string): number {
  const weight = Number.parseFloat(text);
  return Number.isNaN(weight) ? 1 : Math.min(1, Math.max(0, weight));
}
