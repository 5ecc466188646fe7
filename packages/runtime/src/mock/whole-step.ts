import { decode } from "./decode.js";
import type { StepReader } from "./match-url.js";

/** Reads steps that are one variable or none, decoded. */
export const wholeStep: StepReader = (template) => (raw, found) => {
  const text = decode(raw);
  return template[0] === "{" ? text && found.push([template.slice(1, -1), text]) : text === template;
};
