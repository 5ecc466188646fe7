import type { Fault } from "../fault.ts";
import { clientFaults } from "./client-faults.ts";
import { generatorFaults } from "./generator-faults.ts";
import { mockFaults } from "./mock-faults.ts";
import { overlayFaults } from "./overlay-faults.ts";
import { parameterFaults } from "./parameter-faults.ts";
import { specFaults } from "./spec-faults.ts";
import { templateFaults } from "./template-faults.ts";

/** Every fault by where it is sown; none is one of `test/contract/faults`. */
export const allFaults: Readonly<Record<string, readonly Fault[]>> = {
  description: specFaults,
  overlay: overlayFaults,
  generator: generatorFaults,
  templates: templateFaults,
  client: clientFaults,
  mock: mockFaults,
  parameters: parameterFaults,
};
