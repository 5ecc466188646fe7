import type { Diagnostic } from "../diagnostics.ts";

/** Something of ours was changed by a person. */
export function handEdited(file: string, what: string, line?: number): Diagnostic {
  return {
    code: "E_HAND_EDITED",
    message: `${what} was edited by hand.`,
    fix: "Move the change into the template, the spec or an overlay, or give it up with --force.",
    file,
    line,
  };
}

/** A file stands where only our files may stand, and we did not write it. */
export function foreign(file: string): Diagnostic {
  return {
    code: "E_FOREIGN_FILE",
    message: "This file was not written by specloom, and generating would have to overwrite it or publish it.",
    fix: "Move it out of the generated folder, or delete it if it is a leftover.",
    file,
  };
}

/** The output folder is not in a state to write to. */
export function unwritable(file: string, message: string, fix: string): Diagnostic {
  return { code: "E_OUTPUT", message, fix, file };
}
