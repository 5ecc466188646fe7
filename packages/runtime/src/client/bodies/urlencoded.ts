import { formEntries } from "./form-entries.js";

/** `application/x-www-form-urlencoded`: lists repeat the name, objects are JSON. URLSearchParams pass. */
export const urlencoded = (value: unknown): URLSearchParams =>
  value instanceof URLSearchParams ? value : new URLSearchParams(formEntries(value));
