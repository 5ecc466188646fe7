import type { Visit } from "./visit.js";

/** Every pattern once: they come from schemas alone, so that there are only so many. */
const compiled = new Map<string, RegExp | undefined>();

/** The expression of a pattern; undefined where this engine does not know it, and then everything matches. */
function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** Whether a pattern is found in a text (JSON Schema core, section 6.4). Gives up on texts that are too long. */
export function matches(pattern: string, text: string, visit: Visit): boolean {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  if (text.length > (visit.run.options.maxPatternLength ?? 1e4)) visit.giveUp();
  return compiled.get(pattern)?.test(text) ?? true;
}
