import { decode } from "./decode.js";
import type { FoundVariable, StepReader } from "./match-url.js";
import { capture, holesOf, parsePattern } from "./pattern.js";

/** The host with its port comes after the scheme and what is between the two slashes. */
const HOST = 2;

/**
 * Reads every step; what variables stand for is not decoded. A variable stands for one or more characters: for one label
 * where it is part of a host, for any host where it is all of it. Literal parts are compared percent-decoded; case matters.
 */
export const anyStep: StepReader = (template, place) => {
  const names = holesOf(template);
  const [first] = names;
  if (first === undefined) return literalStep(template);
  if (template === `{${first}}`) return (raw, found) => raw && found.push([first, raw]);
  const written = parsePattern(template, String);
  const meant = written.map(decode);
  return (raw, found) => {
    const decoded = capture(meant, decode(raw));
    if (decoded === undefined || (place === HOST && decoded.some((value) => /[.:]/.test(value)))) return false;
    // As it stood, where the literal parts did too; else as it would be written anew.
    const values = capture(written, raw) ?? decoded.map(encodeURIComponent);
    return found.push(...names.map((name, index): FoundVariable => [name, values[index] ?? ""]));
  };
};

function literalStep(template: string): ReturnType<StepReader> {
  const meant = decode(template);
  return (raw) => raw === template || decode(raw) === meant;
}
