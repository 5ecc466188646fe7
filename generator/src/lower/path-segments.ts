import type { Operation } from "../model.ts";

/** A path template, taken apart at its slashes: `/users/{userId}` is `["users", "{userId}"]`. */
export type Segments = readonly string[];

export const segmentsOf = ({ path }: Pick<Operation, "path">): Segments => path.split("/").filter(Boolean);

/** Whether a caller fills in any of it. */
export const isVariable = (segment: string | undefined): boolean => segment?.includes("{") ?? false;

/** The name of the variable that a segment is as a whole. */
export const variableIn = (segment: string): string | undefined => /^\{([^{}]+)\}$/.exec(segment)?.[1];

const alike = (a: string | undefined, b: string | undefined): boolean => a === b || (isVariable(a) && isVariable(b));

/** Whether one path begins with another, whatever their variables are called. */
export const beginsWith = (path: Segments, start: Segments): boolean =>
  start.length <= path.length && start.every((segment, index) => alike(segment, path[index]));

/** How many segments of two paths are the same from the left on, whatever their variables are called. */
export function sharedLength(a: Segments, b: Segments): number {
  const differs = a.findIndex((segment, index) => !alike(segment, b[index]));
  return differs < 0 ? a.length : differs;
}
