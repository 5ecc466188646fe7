export { SynthesisError } from "./synthesis-error.js";
export type { SynthesisOptions } from "./synthesis-options.js";
export { synthesizeMany } from "./synthesize-many.js";
export { synthesize } from "./synthesize.js";
