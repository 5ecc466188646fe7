import type { Encoder } from "./encoder.js";
import { formEntries } from "./form-entries.js";

/** `application/x-www-form-urlencoded`: lists repeat the name, objects are JSON. URLSearchParams pass. */
export const urlencoded: Encoder = (value) =>
  value instanceof URLSearchParams ? value : new URLSearchParams(formEntries(value));
