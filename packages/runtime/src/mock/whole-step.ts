import { decode } from "./decode.js";
import type { StepReader } from "./match-url.js";

/** Reads steps that are one variable or none, decoded. */
export const wholeStep: StepReader = (template) => (raw) => {
  const text = decode(raw);
  if (template[0] === "{") return text ? [[template.slice(1, -1), text]] : undefined;
  return text === template ? [] : undefined;
};
