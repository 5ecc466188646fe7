import { decode } from "./decode.js";
import type { StepReader } from "./match-url.js";
import { capture, holesOf, parsePattern } from "./pattern.js";

/**
 * Reads every step; what variables stand for is not decoded. A variable stands for one or more characters: for one label
 * where it is part of a host, for any host where it is all of it. Literal parts are compared percent-decoded; case matters.
 */
export const anyStep: StepReader = (template, isHost) => {
  const names = holesOf(template);
  const [first] = names;
  if (first === undefined) return literalStep(template);
  if (template === `{${first}}`) return (raw) => (raw === "" ? undefined : [[first, raw]]);
  const written = parsePattern(template, String);
  const meant = written.map(decode);
  return (raw) => {
    const decoded = capture(meant, decode(raw));
    if (decoded === undefined || (isHost && decoded.some((value) => /[.:]/.test(value)))) return undefined;
    // As it stood, where the literal parts did too; else as it would be written anew.
    const values = capture(written, raw) ?? decoded.map(encodeURIComponent);
    return names.map((name, index) => [name, values[index] ?? ""]);
  };
};

function literalStep(template: string): ReturnType<StepReader> {
  const meant = decode(template);
  return (raw) => (raw === template || decode(raw) === meant ? [] : undefined);
}
