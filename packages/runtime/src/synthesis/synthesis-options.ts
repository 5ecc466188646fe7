import type { Direction } from "../schema/check-options.js";

/** How a value is made of a schema. */
export interface SynthesisOptions {
  /** The same seed and schema give the same value; `""` where absent. */
  readonly seed?: string | number | undefined;
  /** What the value is called where it is used, such as `"user"` or `"email"`: texts and numbers follow it. */
  readonly name?: string | undefined;
  /** Leaves out what is `readOnly` in a request and `writeOnly` in a response; `"response"` where absent. */
  readonly direction?: Direction | undefined;
}
