import { check } from "../schema/check.js";
import { formats } from "../schema/formats/formats.js";
import type { Problem } from "../schema/problem.js";
import type { Run } from "./run.js";
import type { Site } from "./site.js";

/** The first thing that is wrong with the value of a place. */
export function problemOf(site: Site, value: unknown, { direction }: Run): Problem | undefined {
  for (const { schema } of site.parts) {
    const [problem] = check(schema, value, { direction, formats, maxProblems: 1 });
    if (problem) return problem;
  }
  return undefined;
}
