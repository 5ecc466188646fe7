import { anyStep } from "./any-step.js";
import { decode } from "./decode.js";
import type { StepReader } from "./match-url.js";

/** Reads every step, decoded. */
export const anyStepDecoded: StepReader = (template, isHost) => {
  const read = anyStep(template, isHost);
  return (raw) => read(raw)?.map(([name, value]) => [name, decode(value)]);
};
