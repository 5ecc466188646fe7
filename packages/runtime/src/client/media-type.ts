import { Refusal } from "./errors/refusal.js";
import type { MediaTypeNames } from "./media-type-names.js";
import type { Operation } from "./operation.js";
import { own } from "./own.js";

type Choice = string | MediaTypeNames | undefined;

const namesOf = (types: Choice): MediaTypeNames["names"] => (typeof types === "object" ? types.names : {});

/**
 * Checks that an operation offers a version that its caller asks for.
 *
 * @throws Refusal listing the versions that it does offer
 */
export function checkVersion({ accept, body }: Operation<unknown>, version: string): void {
  const offered = { ...namesOf(accept), ...namesOf(body?.type) };
  if (!own(offered, version)) {
    throw new Refusal(`is not offered; offered: ${Object.keys(offered).join(", ") || "none"}`);
  }
}

/** The media type that is meant: by the first of the versions that the table knows, else its default. */
export function mediaType(types: Choice, first: string | undefined, second: string | undefined): string | undefined {
  const names = namesOf(types);
  return typeof types === "object" ? (own(names, first) ?? own(names, second) ?? names[types.default]) : types;
}
