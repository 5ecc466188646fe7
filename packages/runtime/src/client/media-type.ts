import { Refusal } from "./errors/refusal.js";
import type { MediaTypeNames } from "./media-type-names.js";
import type { Operation } from "./operation.js";

type Choice = string | MediaTypeNames;

const offers = (choice: Choice | undefined, version: string): boolean =>
  typeof choice === "object" && Object.hasOwn(choice.names, version);

/**
 * Checks that an operation offers a version that its caller asks for.
 *
 * @throws Refusal listing the versions that it does offer
 */
export function checkVersion({ accept, body }: Operation<unknown>, version: string | undefined): void {
  const choices = [accept, body?.type];
  if (version === undefined || choices.some((choice) => offers(choice, version))) return;
  const names = choices.flatMap((choice) => (typeof choice === "object" ? Object.keys(choice.names) : []));
  throw new Refusal(`is not offered; offered: ${[...new Set(names)].join(", ") || "none"}`);
}

/** The media type that is meant: by the first of the versions that the table knows, else its default. */
export function mediaType(choice: Choice, versions: readonly (string | undefined)[]): string {
  if (typeof choice === "string") return choice;
  const version = versions.find((name) => name !== undefined && offers(choice, name)) ?? choice.default;
  return choice.names[version] ?? version;
}
