/** What was asked for cannot be checked; nothing was. The message says what to do instead. The command ends with 2. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}
