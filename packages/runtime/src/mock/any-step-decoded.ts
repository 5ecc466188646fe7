import { anyStep } from "./any-step.js";
import { decode } from "./decode.js";
import type { FoundVariable, StepReader } from "./match-url.js";

/** Reads every step, decoded. */
export const anyStepDecoded: StepReader = (template, place) => {
  const read = anyStep(template, place);
  return (raw, found) => {
    const encoded: FoundVariable[] = [];
    const fits = read(raw, encoded);
    found.push(...encoded.map(([name, value]): FoundVariable => [name, decode(value)]));
    return fits;
  };
};
