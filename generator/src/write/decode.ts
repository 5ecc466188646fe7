import { SpecloomError } from "../diagnostics.ts";
import { unwritable } from "./faults.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of a file that a person also writes; a byte order mark stays in it. Throws E_OUTPUT when it is not UTF-8. */
export function decode(bytes: Uint8Array, shown: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new SpecloomError(unwritable(shown, "This file is not UTF-8.", "Save it as UTF-8 and run again."));
  }
}

/** The line end that a text uses. */
export function lineEnd(text: string): "\r\n" | "\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
