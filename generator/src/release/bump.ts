/** How a version moves (Semantic Versioning 2.0.0). `none`: there is nothing to release. */
export type Bump = "none" | "patch" | "minor" | "major";

/** From the smallest to the largest. */
export const BUMPS: readonly Bump[] = ["none", "patch", "minor", "major"];

/** The larger of two bumps. */
export function maxBump(a: Bump, b: Bump): Bump {
  return isAtLeast(a, b) ? a : b;
}

/** The smaller of two bumps. */
export function minBump(a: Bump, b: Bump): Bump {
  return isAtLeast(a, b) ? b : a;
}

/** Whether a bump is a level or more. */
export function isAtLeast(bump: Bump, level: Bump): boolean {
  return BUMPS.indexOf(bump) >= BUMPS.indexOf(level);
}
