import type { Operation } from "../model.ts";

/**
 * The path template as it is sent and answered: without what follows a `#`, by which some documents tell operations of one
 * path apart.
 */
export function wirePath({ path }: Operation): string {
  return path.replace(/#.*/s, "");
}
