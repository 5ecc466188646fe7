import type { Operation } from "../model.ts";
import { type Segments, isVariable, segmentsOf } from "./path-segments.ts";

/** What an operation belongs to where its path names nothing. */
const NAMELESS = "root";

/**
 * What each operation belongs to, by its id: the first segment of its path that is no variable, after what all paths begin
 * with (`/v1`, `/workspaces/{workspaceId}`).
 */
export function resourcesOf(operations: readonly Operation[]): ReadonlyMap<string, string> {
  const prefix = prefixOf(operations.map(segmentsOf));
  return new Map(
    operations.map((operation) => {
      const named = segmentsOf(operation).slice(prefix);
      return [operation.id, named.find((segment) => !isVariable(segment)) ?? NAMELESS];
    }),
  );
}

/** The number of segments that all paths begin with and that are followed by a name in all of them. */
function prefixOf(paths: readonly Segments[]): number {
  const [first = []] = paths;
  const lengths = first.map((_, index) => index);
  return Math.max(
    0,
    ...lengths.filter((length) =>
      paths.every(
        (path) =>
          path.length > length &&
          !isVariable(path[length]) &&
          first.slice(0, length).every((segment, index) => segment === path[index]),
      ),
    ),
  );
}
