import { Refusal } from "./errors/refusal.js";
import { own } from "./own.js";

/**
 * What a caller chooses by name.
 *
 * @param name - the choice; where absent, the usual one is meant
 * @throws Refusal when there is nothing of that name
 */
export function offered<T>(choices: Readonly<Record<string, T>>, name: string | undefined, usual: T | undefined): T {
  const chosen = name === undefined ? usual : own(choices, name);
  if (chosen) return chosen;
  throw new Refusal(`must be one of ${Object.keys(choices)}`);
}
