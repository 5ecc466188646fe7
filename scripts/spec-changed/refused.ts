/** A command of Specloom refused its input. The message is what it printed: diagnostics, ready for a terminal. */
export class Refused extends Error {
  override readonly name = "Refused";
}
