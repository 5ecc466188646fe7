/** The same seed makes the same choices. */
export type Seed = string | number;
