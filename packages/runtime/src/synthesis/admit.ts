import type { Run } from "./run.js";
import type { Part, Site } from "./site.js";
import { SynthesisError } from "./synthesis-error.js";

/** How many places may be tried before what may as well be left out is. */
const PLENTY = 600;

/** How many objects may be around an object or a list that may as well be left out. */
const DEEP = 4;

/** How many times the value is met within itself already. */
function loopsAt({ trail }: Site, parts: readonly Part[]): number {
  const counts = parts.map(({ schema, whole }) => (whole ? trail.filter((list) => list.includes(schema)).length : 0));
  return Math.max(0, ...counts);
}

/** Refuses objects and lists that would go on without an end, or further than one wants to read. */
export function admit(site: Site, parts: readonly Part[], run: Run): void {
  const at = parts.at(-1)?.at ?? "#";
  const loops = loopsAt(site, parts);
  if (loops > run.loops) run.blocked = true;
  if (loops > (site.spare ? 0 : run.loops)) throw new SynthesisError(at, "$ref");
  if (site.spare && (site.depth > DEEP || run.steps > PLENTY)) throw new SynthesisError(at, "limit");
}
