/** Which way a body goes: what is `readOnly` need not stand in a request, what is `writeOnly` not in a response. */
export type Direction = "request" | "response";

/** Tells whether text has a format, by the format's name; a format that is not listed is met by everything. */
export type Formats = Readonly<Record<string, (text: string) => boolean>>;

/** How a value is checked, and how far. */
export interface CheckOptions {
  /** `"response"` where absent. */
  readonly direction?: Direction | undefined;
  /** Makes `format` an assertion: the `formats` of this module, or one's own. Nothing is asserted where absent. */
  readonly formats?: Formats | undefined;
  /** How many problems are told at most; 20 where absent. */
  readonly maxProblems?: number | undefined;
  /** How many schemas may be entered within each other; 500 where absent. */
  readonly maxDepth?: number | undefined;
  /** How many schemas may be entered in all; a million where absent. */
  readonly maxSteps?: number | undefined;
  /** The longest text that is matched against a pattern, in UTF-16 code units; 10 000 where absent. */
  readonly maxPatternLength?: number | undefined;
}
