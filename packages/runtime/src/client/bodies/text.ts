import { textOf } from "../styles/text-of.js";
import type { Encoder } from "./encoder.js";

/** A single value as text. */
export const text: Encoder = (value) => textOf(value);
