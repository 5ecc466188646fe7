import { Refusal } from "../client/errors/refusal.js";

/** Where a parameter stands, by the key that it has in a call's input. */
export type Place = "path" | "query" | "headers" | "cookies";

/** A parameter that is not written in its style. The text that arrived is not told: it could be a secret. */
export class ParameterError extends Error {
  declare readonly name: "ParameterError";
  readonly place: Place;
  /** The name on the wire. */
  readonly parameter: string;
  /** The predicate of the message: `has broken percent-encoding`. */
  readonly reason: string;

  constructor(place: Place, parameter: string, reason: string) {
    super(`${place}.${parameter} ${reason}`);
    Object.defineProperty(this, "name", { value: "ParameterError" });
    this.place = place;
    this.parameter = parameter;
    this.reason = reason;
  }
}

/**
 * Reads something of one parameter.
 *
 * @throws ParameterError for whatever `read` throws; only the words of a Refusal are passed on
 */
export function attempt<T>(place: Place, parameter: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParameterError) throw error;
    throw new ParameterError(place, parameter, error instanceof Refusal ? error.message : "cannot be read");
  }
}
